/** When each reading was printed, as far as dates are known. */
import type { ArticleKind } from '../../model.ts';
import type { Edition } from '../edition.ts';
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import { type FamilyName, familyName } from '../pages/families.ts';
import { plotMessages } from '../plot-messages.ts';
import { dayOf, isoDay } from './days.ts';
import { type Twin, texts } from './twin.ts';

export interface Timeline {
  readonly rows: readonly TimeRow[];
  /** First and last day; null where no date is known. */
  readonly days: { readonly first: number; readonly last: number } | null;
  /** Statements with a dated reading, of which `rows` are the first. */
  readonly of: number;
}

export interface TimeRow {
  readonly family: FamilyName;
  /** In order of time. */
  readonly prints: readonly Print[];
  /** Readings without a date that can be read. */
  readonly undated: number;
}

export interface Print {
  readonly sigil: string;
  readonly day: number;
  /** "2025-05-11". */
  readonly date: string;
  readonly outlet: string;
  readonly kind: ArticleKind;
  readonly translatedFrom: string | null;
}

/** @param most rows at most */
export function timelineOf({ ranked }: Edition, most: number): Timeline {
  const dated = ranked.flatMap((family) => {
    if (family.readings.length < 2) return [];
    const prints = family.readings.flatMap(({ sigil, article, quotation }) => {
      const day = dayOf(article.date);
      if (day === null) return [];
      const { kind, outlet, path } = article;
      const translatedFrom = quotation.route.translatedFrom.value;
      return { sigil, day, date: isoDay(day), outlet: outlet ?? path, kind, translatedFrom };
    });
    if (prints.length === 0) return [];
    return {
      family: familyName(family),
      prints: prints.toSorted((a, b) => a.day - b.day),
      undated: family.readings.length - prints.length,
    };
  });
  const rows = dated.slice(0, most);
  const days = rows.flatMap(({ prints }) => prints.map(({ day }) => day)).sort((a, b) => a - b);
  return {
    rows,
    days: days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : null,
    of: dated.length,
  };
}

export function timelineTwin({ rows }: Timeline): Twin {
  const { date, reading, outlet, kind, from } = plotMessages.timeline.columns;
  return {
    columns: texts(date, reading, outlet, kind, from),
    rows: rows.flatMap(({ family, prints }) =>
      prints.map((one) => ({
        family,
        cells: [one.date, one.sigil, one.outlet, messages.article[one.kind], routeName(one.translatedFrom)],
      })),
    ),
  };
}
