/** Marked stretches whose own sentence has no cue: whose they are, by the sentences around. */
import { attributionOf, type Discourse, mentionOf, type Turn } from './discourse.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isPersonal, mainSubject } from './main-subject.ts';
import { isSubjunctive } from './mood.ts';
import type { Attribution } from './parts.ts';
import type { Report } from './reports.ts';
import { speakerOf } from './speaker.ts';

export function carriedAttribution(discourse: Discourse, index: number, at: number): Attribution | null {
  const { frame } = discourse.turns[index]!;
  const { sameParagraph, previousParagraph, ruled } = discourse.settings.confidence;
  const spoken = inReportedMood(frame, discourse.lexicon) ? ruledAttribution(discourse, index) : null;
  if (spoken) return spoken;
  if (isAlone(frame))
    return (
      fromColonBefore(discourse, index) ??
      fromNext(discourse, index) ??
      fromBefore(discourse, index, sameParagraph, previousParagraph) ??
      fromLater(discourse, index)
    );
  return (
    fromColon(discourse, index, at) ??
    fromSubject(discourse, index, at) ??
    fromBefore(discourse, index, ruled, ruled) ??
    fromLater(discourse, index)
  );
}

/** Whose words a sentence in the reported mood goes on with. */
export function ruledAttribution(discourse: Discourse, index: number): Attribution | null {
  const { mood, ruled } = discourse.settings.confidence;
  return fromBefore(discourse, index, mood, ruled);
}

/** "Die Lage sei ernst.": a sentence whose own verb stands in the mood of what others say. */
export function inReportedMood({ items }: Frame, lexicon: Lexicon): boolean {
  for (let i = 0; i < items.length; i++) {
    if (isSubjunctive(items, i, lexicon)) return true;
    if (i > 0 && opensSubordinate(items, i)) return false;
  }
  return false;
}

/** ", dass", ", was": a verb behind it is not the sentence's own. */
const opensSubordinate = (items: readonly Item[], i: number): boolean =>
  items[i - 1]!.shape === 'comma' && has(items[i], Is.complementizer | Is.subordinator | Is.relative);

/** Nothing but marked stretches, signs and small words. */
const isAlone = ({ items }: Frame): boolean =>
  items.every((item) => !isWordItem(item) || has(item, Is.conjunction | Is.adverb));

/** "The verdict of the jury was clear: “…”" */
function fromColon(discourse: Discourse, index: number, at: number): Attribution | null {
  const { items } = discourse.turns[index]!.frame;
  return items[at - 1]?.shape === 'colon' ? byWhomSubject(discourse, index, at - 1) : null;
}

/** The sentence before, maybe a paragraph of its own, ended in a colon. */
function fromColonBefore(discourse: Discourse, index: number): Attribution | null {
  const before = discourse.turns[index - 1];
  if (before?.frame.items.at(-1)?.shape !== 'colon') return null;
  const report = before.reports.findLast((one) => before.speakers.has(one) && one.cue.form !== 'noun');
  if (!report) return byWhomSubject(discourse, index - 1, before.frame.items.length - 1);
  const { colon } = discourse.settings.confidence;
  return { ...attributionOf({ report, position: 'before' }, before, discourse), confidence: colon };
}

/** "“…?” | Xi asked." */
function fromNext(discourse: Discourse, index: number): Attribution | null {
  const next = discourse.turns[index + 1];
  if (next?.frame.passage !== discourse.turns[index]!.frame.passage) return null;
  const report = next.reports.find(
    (one) => one.first === 0 && one.cue.form === 'finite' && next.speakers.has(one),
  );
  const after = report && next.frame.items[report.last + 1]?.shape;
  if (!report || (after !== undefined && after !== 'end' && after !== 'comma')) return null;
  const confidence = discourse.settings.confidence.next;
  return { ...attributionOf({ report, position: 'behind' }, next, discourse), confidence };
}

/** The speaker of the sentences before, in this paragraph or in the one before. */
function fromBefore(discourse: Discourse, index: number, same: number, previous: number): Attribution | null {
  const { turns, settings } = discourse;
  const { passage, inside } = turns[index]!.frame;
  for (let i = index - 1; i >= 0 && index - i < settings.carriedReach; i--) {
    const { frame, holder } = turns[i]!;
    if (passage - frame.passage > 1) return null;
    if (frame.inside !== inside || !holder) continue;
    return frame.passage === passage
      ? carried(turns[i]!, holder, discourse, 'previous sentence', same)
      : carried(turns[i]!, holder, discourse, 'previous paragraph', previous);
  }
  return null;
}

/** Who is named first behind it: in this paragraph, or in the next where the article begins with its quotation. */
function fromLater(discourse: Discourse, index: number): Attribution | null {
  const { turns, settings } = discourse;
  const last = turns[index]!.frame.passage + (index === 0 ? 1 : 0);
  for (let i = index + 1; i < turns.length && i - index < settings.carriedReach; i++) {
    const { frame, holder } = turns[i]!;
    if (frame.passage > last) return null;
    if (frame.inside === null && holder)
      return carried(turns[i]!, holder, discourse, 'next sentence', settings.confidence.laterInParagraph);
  }
  return null;
}

function carried(
  turn: Turn,
  report: Report,
  { text }: Discourse,
  rule: string,
  confidence: number,
): Attribution {
  return {
    cue: null,
    source: report.source && mentionOf(turn.frame, report.source, text),
    speaker: { ...speakerOf(turn.speakers.get(report)!, text), rule },
    via: null,
    confidence,
  };
}

/** "Trump has used the phrase “…”": the subject of the sentence, where it is a person. */
function fromSubject(discourse: Discourse, index: number, at: number): Attribution | null {
  const found = bySubject(discourse, index, at);
  return found?.isPerson ? { ...found.attribution, confidence: discourse.settings.confidence.subject } : null;
}

/** The subject of a sentence that leads up to marked words, a person or not. */
function byWhomSubject(discourse: Discourse, index: number, at: number): Attribution | null {
  const found = bySubject(discourse, index, at);
  return found && { ...found.attribution, confidence: discourse.settings.confidence.colon };
}

interface Subject {
  readonly attribution: Attribution;
  readonly isPerson: boolean;
}

function bySubject({ turns, lexicon, resolver, text }: Discourse, index: number, at: number): Subject | null {
  const { frame } = turns[index]!;
  const subject = mainSubject(frame, at, lexicon);
  if (!subject || !isPersonal(frame.items, subject)) return null;
  const resolved = resolver.resolve(index, subject);
  const source = mentionOf(frame, subject, text);
  const attribution = { cue: null, source, speaker: speakerOf(resolved, text), via: null, confidence: 0 };
  return { attribution, isPerson: resolved.person?.isBody === false };
}
