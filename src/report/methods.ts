/** What a publication says of its method, written from the run; and the codebook of finding types. */
import type { Analysis, FindingType } from '../model.ts';
import { plain } from './markdown.ts';
import { messages } from './messages.ts';
import { languageName } from './names.ts';

const { counted } = messages;

/** Markdown. @param verdicts how many spot-checks there are */
export function methodsOf(analysis: Analysis, verdicts: number): string {
  const { articles, quotations, families, drift, signature, corpus } = analysis;
  const several = families.filter(({ members }) => members.length > 1);
  const chains = several.reduce(
    (sum, { members }) => sum + new Set(members.map(({ chain }) => chain)).size,
    0,
  );
  const readings = several.reduce((sum, { members }) => sum + members.length, 0);
  const kinds = tally(quotations.map(({ kind }) => kind));
  const languages = plain(tally(articles.map(({ language }) => languageName(language.code))));
  const originals = articles.filter(({ kind }) => kind !== 'article').length;
  const words = articles.find(({ excerpt }) => excerpt)?.excerpt?.words;
  const sentences = [
    `We read ${counted.articles(articles.length)} (${languages}) of the collection ${plain(corpus)} with quotedrift ${signature.version}.`,
    `It found ${counted.quotations(quotations.length)} (${kinds}) and grouped those that render the same statement: ${counted.statements(several.length)} in more than one reading, ${counted.readings(readings)} in ${counted.chains(chains)}; readings that copy one another count as one chain.`,
    `${counted.pairs(drift.length)} of readings were compared word by word on two scales that are not blended, wording and meaning, each from 0 (the same) to 1; across languages wording is not measured.`,
    'Meaning is 1 − (1 − S(1 − L)^κ)(1 − λL), with S = 1 − ∏(1 − confidence × severity) over the findings but omission and addition and L the share, weighted by rarity, of content words without a counterpart.',
    signature.model === 'none'
      ? 'No sentence model was used.'
      : `Sentence vectors came from the local model ${signature.model.slice(0, 12)}.`,
    originals > 0
      ? `${originals} of the texts are originals or official versions; differences from these have a direction.`
      : 'No original is on file: what is said is of two readings, and not of who changed it.',
    verdicts > 0
      ? `${verdicts} spot-checks by readers are part of this bundle.`
      : 'Findings are made by the program; nobody has checked them yet.',
    `Settings, language profiles, word frequencies, model and texts are named by their hashes; the signature of the run is ${signature.id}.`,
    ...(words === undefined
      ? []
      : [
          `Articles are given as excerpts of ${words} words around each quotation, with the hash of the whole text.`,
        ]),
  ];
  return `# Methods\n\n${sentences.join(' ')}\n`;
}

const tally = (names: readonly string[]): string =>
  [...Map.groupBy(names.toSorted(), (name) => name)].map(([name, all]) => `${all.length} ${name}`).join(', ');

export interface CodebookEntry {
  readonly type: FindingType;
  readonly definition: string;
  /** Findings of the type in this run. */
  readonly findings: number;
}

export function codebookOf({ drift }: Analysis): CodebookEntry[] {
  const found = drift.flatMap(({ findings }) => findings.map(({ type }) => type));
  return (Object.keys(messages.findings) as FindingType[]).map((type) => ({
    type,
    definition: messages.findings[type],
    findings: found.filter((one) => one === type).length,
  }));
}

/** Markdown. */
export const codebookText = (entries: readonly CodebookEntry[]): string =>
  [
    '# Codebook',
    '',
    'What a finding can be. Severity and confidence are from 0 to 1 and are judged for each instance.',
    '',
    '| type | what differs | findings in this run |',
    '| --- | --- | ---: |',
    ...entries.map(({ type, definition, findings }) => `| ${type} | ${definition} | ${findings} |`),
    '',
  ].join('\n');
