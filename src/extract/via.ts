/** Who only relays what somebody said: "according to CCTV", "Xinhua reported", "was quoted as saying by Reuters". */
import type { Frame } from './frames.ts';
import type { Item } from './items.ts';
import { Is } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Report } from './reports.ts';

/** The phrase that names who relays the words of a report in its frame; null where nobody does. */
export function viaOf(report: Report, { items }: Frame, reports: readonly Report[]): NounPhrase | null {
  if (report.source === null || isMedia(items, report.source)) return null;
  const phrase = reports.find((one) => one !== report && one.cue.form === 'phrase' && one.source !== null);
  if (phrase) return phrase.source;
  if (report.relayer) return report.relayer;
  const relay = reports.find(
    (one) => one !== report && one.cue.form === 'finite' && one.source !== null && isMedia(items, one.source),
  );
  return relay?.source ?? null;
}

/** An agency, a newspaper, a broadcaster; a title in marks. */
export function isMedia(items: readonly Item[], { first, last }: NounPhrase): boolean {
  if (items[last]!.shape === 'mark') return true;
  for (let i = first; i <= last; i++) if (items[i]!.flags & Is.media) return true;
  return false;
}
