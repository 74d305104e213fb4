/** Marked stretches whose own sentence has no cue: whose they are, by the sentences around. */
import type { Speaker } from '../model.ts';
import { attributionOf, type Discourse, mentionOf, type Turn } from './discourse.ts';
import type { Frame } from './frames.ts';
import { isWordItem, type Item } from './items.ts';
import { Is } from './lexicon.ts';
import type { Attribution } from './parts.ts';
import type { Report } from './reports.ts';
import { isPersonal, mainSubject } from './main-subject.ts';

export function carriedAttribution(discourse: Discourse, index: number, at: number): Attribution | null {
  const { frame } = discourse.turns[index]!;
  const ruled = inReportedMood(frame) ? ruledAttribution(discourse, index) : null;
  if (ruled) return ruled;
  if (!isAlone(frame))
    return (
      fromColon(discourse, index, at) ??
      fromSubject(discourse, index, at) ??
      fromBefore(
        discourse,
        index,
        discourse.settings.confidence.ruled,
        discourse.settings.confidence.ruled,
      ) ??
      fromLater(discourse, index)
    );
  return (
    fromColonBefore(discourse, index) ??
    fromNext(discourse, index) ??
    fromBefore(
      discourse,
      index,
      discourse.settings.confidence.sameParagraph,
      discourse.settings.confidence.previousParagraph,
    ) ??
    fromLater(discourse, index)
  );
}

/** Whose words a sentence in the reported mood goes on with. */
export const ruledAttribution = (discourse: Discourse, index: number): Attribution | null =>
  fromBefore(discourse, index, discourse.settings.confidence.mood, discourse.settings.confidence.ruled);

/** "Die Lage sei ernst.": a sentence whose own verb stands in the mood of what others say. */
export function inReportedMood({ items }: Frame): boolean {
  const verb = items.findIndex((item) => !item.capital && item.word?.mood === 'subjunctive');
  return verb >= 0 && !items.some((item, i) => i > 0 && i < verb && opensSubordinate(items, i));
}

/** ", dass", ", was": a verb behind it is not the sentence's own. */
const opensSubordinate = (items: readonly Item[], i: number): boolean =>
  items[i - 1]!.shape === 'comma' &&
  (items[i]!.flags & (Is.complementizer | Is.subordinator | Is.relative)) !== 0;

/** Nothing but marked stretches, signs and small words. */
const isAlone = ({ items }: Frame): boolean =>
  items.every((item) => !isWordItem(item) || (item.flags & (Is.conjunction | Is.adverb)) !== 0);

/** "The verdict of the jury was clear: “…”" */
function fromColon(discourse: Discourse, index: number, at: number): Attribution | null {
  const { frame } = discourse.turns[index]!;
  return frame.items[at - 1]?.shape === 'colon'
    ? bySubject(discourse, index, at - 1, discourse.settings.confidence.colon)
    : null;
}

/** The sentence before, maybe a paragraph of its own, ended in a colon. */
function fromColonBefore(discourse: Discourse, index: number): Attribution | null {
  const before = discourse.turns[index - 1];
  if (before?.frame.items.at(-1)!.shape !== 'colon') return null;
  const report = before.reports.findLast((one) => before.speakers.has(one) && one.cue.form !== 'noun');
  if (report)
    return {
      ...attributionOf({ report, position: 'before' }, before, discourse),
      confidence: discourse.settings.confidence.colon,
    };
  return bySubject(discourse, index - 1, before.frame.items.length - 1, discourse.settings.confidence.colon);
}

/** "“…?” | Xi asked." */
function fromNext(discourse: Discourse, index: number): Attribution | null {
  const next = discourse.turns[index + 1];
  if (next?.frame.passage !== discourse.turns[index]!.frame.passage) return null;
  const report = next.reports.find(
    (one) => one.first === 0 && one.cue.form === 'finite' && next.speakers.has(one),
  );
  if (!report) return null;
  const after = next.frame.items[report.last + 1];
  if (after && after.shape !== 'end' && after.shape !== 'comma') return null;
  return {
    ...attributionOf({ report, position: 'behind' }, next, discourse),
    confidence: discourse.settings.confidence.next,
  };
}

/** The speaker of the sentences before, in this paragraph or in the one before. */
function fromBefore(discourse: Discourse, index: number, same: number, previous: number): Attribution | null {
  const { passage, inside } = discourse.turns[index]!.frame;
  for (let i = index - 1; i >= 0 && index - i < discourse.settings.carriedReach; i--) {
    const turn = discourse.turns[i]!;
    if (passage - turn.frame.passage > 1) break;
    if (turn.frame.inside !== inside) continue;
    const report = turn.holder;
    if (!report) continue;
    const here = turn.frame.passage === passage;
    return carried(
      turn,
      report,
      discourse,
      here ? 'previous sentence' : 'previous paragraph',
      here ? same : previous,
    );
  }
  return null;
}

/** Who is named first behind it: in this paragraph, or in the next where the article begins with its quotation. */
function fromLater(discourse: Discourse, index: number): Attribution | null {
  const { passage } = discourse.turns[index]!.frame;
  for (let i = index + 1; i < discourse.turns.length && i - index < discourse.settings.carriedReach; i++) {
    const turn = discourse.turns[i]!;
    if (turn.frame.passage - passage > (index === 0 ? 1 : 0)) break;
    const report = turn.frame.inside === null ? turn.holder : null;
    if (report)
      return carried(
        turn,
        report,
        discourse,
        'next sentence',
        discourse.settings.confidence.laterInParagraph,
      );
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
  const { name } = turn.speakers.get(report)!;
  const speaker: Speaker = { name, rule };
  return {
    cue: null,
    source: report.source && mentionOf(turn.frame, report.source, text),
    speaker,
    via: null,
    continues: null,
    confidence,
  };
}

/** "Trump has used the phrase “…”": the subject of the sentence, where it is a person. */
function fromSubject(discourse: Discourse, index: number, at: number): Attribution | null {
  return bySubject(discourse, index, at, discourse.settings.confidence.subject);
}

function bySubject(discourse: Discourse, index: number, at: number, confidence: number): Attribution | null {
  const { frame } = discourse.turns[index]!;
  const subject = mainSubject(frame, at, discourse.lexicon);
  if (!subject || !isPersonal(frame.items, subject)) return null;
  const { name, rule, person } = discourse.resolver.resolve(index, subject);
  if (person?.isBody !== false && confidence < discourse.settings.confidence.colon) return null;
  return {
    cue: null,
    source: mentionOf(frame, subject, discourse.text),
    speaker: { name, rule },
    via: null,
    continues: null,
    confidence,
  };
}
