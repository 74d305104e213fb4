/** What the data's own terms mean in words. */
import type { ArticleKind, BaseRole, FindingType, Kind, Place, Relation } from '../../model.ts';

export const article: Readonly<Record<ArticleKind, string>> = {
  article: 'article',
  original: 'original (transcript)',
  official: 'official version',
};

export const kind: Readonly<Record<Kind, string>> = {
  direct: 'direct: stands alone between marks',
  mixed: 'mixed: marked words in the reporter’s sentence',
  indirect: 'indirect: reported without marks',
};

export const place: Readonly<Record<Place, string>> = {
  title: 'in the title',
  heading: 'in a heading',
  body: 'in the text',
  caption: 'in a caption',
  link: 'in a link to another article',
};

export const relation: Readonly<Record<Relation, string>> = {
  identical: 'the same words',
  orthographic: 'the same words, written differently',
  paraphrase: 'other words',
  translation: 'two languages',
  unknown: 'relation not known',
};

export const baseRole: Readonly<Record<BaseRole, string>> = {
  original: 'The original is on file: the other readings are measured against it.',
  official:
    'An official version is on file: the other readings are measured against it. It may itself have been edited.',
  chosen: 'The base was chosen by the reader. It is one reading among others, not the original.',
  none: 'Original not on file. What differs is said of two readings; who changed it cannot be told.',
};

export const findings: Readonly<Record<FindingType, string>> = {
  negation: 'The polarity of a predicate differs: one says that, the other that not.',
  modality: 'How bound, able, willing or sure: will, can, must, has no room to.',
  participant: 'Who does it, or to whom, is exchanged or another.',
  attribution: 'Another speaker, or relayed by another source.',
  number: 'A numeral, date or unit differs.',
  quantifier: 'All, most, some, few, none.',
  name: 'A name of somebody or something else.',
  tense: 'Time or aspect.',
  mood: 'Demand, fact or question.',
  gender: 'The gender of a person.',
  connective: 'And, or, because.',
  scope: 'What a word extends to.',
  hedge: 'A softener, there or not.',
  evaluation: 'Loaded wording.',
  lexical: 'An antonym, a wider or narrower word, a false friend.',
  'reporting-verb': 'Said, claimed, admitted.',
  omission: 'Content of the first that the second does not have.',
  addition: 'Content of the second that the first does not have.',
  'quotation-boundary': 'Inside the marks here, outside there.',
  form: 'Direct speech here, reported there.',
};

export const language = {
  none: 'not a translation',
  unknown: 'source language not known',
  from: (name: string) => `from ${name}`,
  group: {
    none: 'Not a translation',
    unknown: 'Source language not known',
    from: (name: string) => `Translated from ${name}`,
  },
} as const;
