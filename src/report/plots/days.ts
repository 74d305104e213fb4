/** Days counted from 1970-01-01, without a clock or a time zone. */

/** null: no day of the calendar. A time after it is left out. */
export function dayOf(date: string | null): number | null {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(date ?? '') ?? [];
  if (y === undefined) return null;
  const day = daysBefore(Number(y), Number(m)) + Number(d) - 1;
  return isoDay(day) === `${y}-${m}-${d}` ? day : null;
}

export function isoDay(day: number): string {
  let year = 1970 + Math.floor(day / 365.2425);
  while (daysBefore(year + 1, 1) <= day) year++;
  while (daysBefore(year, 1) > day) year--;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) <= day) month++;
  const rest = day - daysBefore(year, month) + 1;
  return [String(year).padStart(4, '0'), two(month), two(rest)].join('-');
}

const two = (value: number): string => String(value).padStart(2, '0');

const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Before the first of a month, by the Gregorian calendar. */
function daysBefore(year: number, month: number): number {
  const leaps = (before: number): number =>
    Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const isLeap = leaps(year) > leaps(year - 1);
  const inYear = (MONTHS[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0);
  return (year - 1970) * 365 + leaps(year - 1) - leaps(1969) + inYear;
}
