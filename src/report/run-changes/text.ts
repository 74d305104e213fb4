/** Changes between two runs in Markdown, to read on a code host. */

import { exportMessages } from '../export-messages.ts';
import { plain } from '../markdown.ts';
import type { Changes, FamilyChange, ReadingName } from './change.ts';
import type { Changed } from './differing.ts';
import type { FindingChange, PairChange } from './pairs.ts';

const { changes: say } = exportMessages;

export function changesText(changes: Changes): string {
  const of = (kind: FamilyChange['change']): FamilyChange[] =>
    changes.families.filter(({ change }) => change === kind);
  const counts = say.counts(of('new').length, of('gone').length, of('changed').length, changes.unchanged);
  return [
    `# ${say.title(changes.before, changes.after)}`,
    counts,
    ...list(
      say.why,
      changes.inputs.map(({ name, before, after }) => say.input(name, before, after)),
    ),
    ...list(
      say.settings,
      changes.settings.map(({ name, before, after }) => `\`${name}\`: ${before} → ${after}`),
    ),
    ...section(say.new, of('new')),
    ...section(say.gone, of('gone')),
    ...section(say.changed, of('changed')),
  ]
    .join('\n\n')
    .concat('\n');
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];

const section = (title: string, families: readonly FamilyChange[]): string[] =>
  families.length === 0 ? [] : [`## ${title}`, ...families.flatMap(familyText)];

function familyText({ label, readings, joined, left, scores, pairs, change }: FamilyChange): string[] {
  const lines = [
    ...(change === 'changed'
      ? [
          ...joined.map((one) => say.joined(readingText(one))),
          ...left.map((one) => say.left(readingText(one))),
        ]
      : [say.readings(change === 'gone' ? readings.before : readings.after)]),
    ...(change === 'changed' ? [...scores.map(scoreText), ...pairs.flatMap(pairText)] : []),
  ];
  return [`### ${plain(label)}`, lines.map((line) => `- ${line}`).join('\n')];
}

const readingText = ({ path, text }: ReadingName): string => `“${plain(text)}” (${plain(path)})`;

const amount = (value: number | null): string => (value === null ? say.none : value.toFixed(4));
const scoreText = ({ name, before, after }: Changed<number>): string =>
  `${name} ${amount(before)} → ${amount(after)}`;

function pairText({ change, base, variant, scores, measures, findings, baseRole }: PairChange): string[] {
  const head = `${say.pair[change]} \`${base}\` · \`${variant}\``;
  const because = [
    ...(baseRole ? [say.base(baseRole.before, baseRole.after)] : []),
    ...findings.map(findingText),
    ...measures.map((one) => say.measure(scoreText(one))),
  ];
  const told = [head, ...scores.map(scoreText)].join('; ');
  return [because.length > 0 ? `${told}. ${say.because}: ${because.join('; ')}.` : `${told}.`];
}

const findingText = ({ change, type, note, severity, confidence }: FindingChange): string =>
  `${say.finding[change]} **${type}** (${severity.toFixed(2)} × ${confidence.toFixed(2)}, ${exportMessages.checked(false)}) ${plain(note)}`.trim();
