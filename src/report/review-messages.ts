/** Every word of the pages for checking. */
import type { Question, ReviewAnswer } from '../model.ts';

const answers: Readonly<Record<ReviewAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Unsure',
  bounds: 'Other bounds',
  type: 'Other type',
  direction: 'Other direction',
  severity: 'Other severity',
  added: 'Made by hand',
  withdrawn: 'Undone',
};

const questions: Readonly<Record<Question, string>> = {
  quotation: 'Is this a quotation, from its first word to its last?',
  speaker: 'Is this who said it?',
  statement: 'Do these two render the same statement?',
  finding: 'Is this finding right, in type, direction and severity?',
  complete: 'Are all quotations of this article marked?',
};

export const reviewMessages = {
  answers,
  questions,
  name: 'quotedrift',
  titled: (title: string) => `${title} · checking · quotedrift`,
  skip: 'Skip to the content',
  nav: {
    label: 'Pages for checking',
    check: 'Check',
    codebook: 'Codebook',
    contradictions: 'Contradictions',
    figures: 'Figures',
    report: 'Report',
  },
  progress: (done: number, of: number) => `${done} of ${of} answered`,
  rate: (rate: number | null) => (rate === null ? '' : `${Math.round(rate)} a minute`),
  last: (answer: string, score: string) => `Your last answer: ${answer}. ${score}`,
  score: (score: number | null) =>
    score === null ? '' : `The program was ${Math.round(score * 100)} % sure of it.`,
  undo: 'Undo',
  more: 'Note or correction',
  note: 'Note',
  missed: 'Quotations that are missed, one a line',
  bounds: 'The quotation as it should be, to the letter of the article (select it there, then press m)',
  drop: 'No quotation: leave it out of the next run',
  speaker: 'Who said it (empty: leave it as it is)',
  family: 'In the next run',
  families: {
    none: 'leave the statements as they are',
    join: 'join the two statements',
    move: 'move A to the statement of B',
    'split-a': 'take A out of its statement',
    'split-b': 'take B out of its statement',
  },
  code: 'The type it should have',
  keepType: 'say nothing',
  claim: 'What is claimed',
  severity: (name: string) => `Severity: ${name}.`,
  passage: 'Where it stands',
  reading: (label: string, name: string) => (label === '' ? name : `${label}: ${name}`),
  said: (name: string) => `Said by ${name}`,
  none: 'nobody',
  byHand: {
    open: 'Add a finding that the program missed',
    type: 'Type',
    a: 'Words in A (to the letter; empty: none there)',
    b: 'Words in B',
    keep: 'Add it',
    kept: 'The finding was added.',
  },
  done: {
    title: 'All of it is answered',
    text: (n: number) => `You have answered all ${n} items. Thank you.`,
    next: 'What the verdicts say by now is under Figures; what reviewers contradict each other on is under Contradictions.',
    nothing:
      'There is nothing to check: no sample was drawn for this run, or nothing of it is in it any more.',
  },
  notYet: 'What others say is shown when you have answered all of yours.',
  contradictions: {
    title: 'Contradictions',
    lead: 'Items on which reviewers are sure of different answers. They count for nothing until somebody decides.',
    none: 'There is none.',
    columns: { item: 'Item', question: 'Question', answers: 'Answers' },
    decide: 'Decide',
    deciding: 'You decide on what reviewers contradict each other on.',
    of: (reviewer: string, answer: string, note: string) =>
      `${reviewer}: ${answer}${note === '' ? '' : ` (${note})`}`,
  },
  codebook: {
    title: 'Codebook',
    lead: 'Types of finding that reviewers made, each counted under one that the program has. A later entry of the same name takes the place of the earlier one.',
    none: 'There is none yet.',
    add: 'Add or change a type',
    keep: 'Keep it',
    columns: {
      name: 'Name',
      definition: 'Definition',
      example: 'Example',
      test: 'Test: how one tells that it is there',
      type: 'Counted under',
      by: 'By',
    },
  },
  figures: { title: 'Figures' },
  begin: { title: 'One moment', go: 'Begin to check' },
  problem: {
    title: 'This cannot be done',
    missing: 'You need an invitation: open the link that you were given.',
    unknown: 'This invitation is not known, or a newer one has taken its place. Ask for a new link.',
    expired: 'This invitation has expired. Ask for a new link.',
    foreign: 'Nothing was kept: the request did not come from this page.',
    gone: 'Nothing was kept: this item is not in this run any more.',
    meaningless: 'Nothing was kept: the answer does not fit the question.',
    long: 'Nothing was kept: it is too long.',
    words: 'Nothing was kept: these words do not stand in the reading, to the letter.',
    bounds:
      'Nothing was kept: these words do not stand in the article where the quotation is, to the letter.',
    nowhere: 'There is no such page.',
    kept: 'Your answer was kept, but corrections.csv was not written: ',
    notKept: 'Nothing was kept: ',
    defect: 'Something went wrong on this server; your answer may not be kept.',
    back: 'Go on checking',
  },
} as const;

/** Answers of each question with their keys, as they stand on the page. */
export const answerKeys: Readonly<Record<Question, readonly (readonly [ReviewAnswer, string])[]>> = {
  quotation: [
    ['yes', 'y'],
    ['bounds', 'b'],
    ['no', 'n'],
    ['unsure', 'x'],
  ],
  speaker: [
    ['yes', 'y'],
    ['no', 'n'],
    ['unsure', 'x'],
  ],
  statement: [
    ['yes', 'y'],
    ['no', 'n'],
    ['unsure', 'x'],
  ],
  finding: [
    ['yes', 'y'],
    ['type', 't'],
    ['direction', 'd'],
    ['severity', 's'],
    ['no', 'n'],
    ['unsure', 'x'],
  ],
  complete: [
    ['yes', 'y'],
    ['no', 'n'],
    ['unsure', 'x'],
  ],
};
