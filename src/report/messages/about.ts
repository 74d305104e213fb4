/** Of the page about the run, and of trouble in the data. */
export const about = {
  title: 'About this run',
  claims: 'What may be claimed',
  claimsText: [
    'What is compared are renderings at the end of a way: spoken in one language, relayed by an agency or a ministry, printed in a third, translated again. Readings are not witnesses: copies of one agency text are one chain.',
    'Only an original on file gives a difference a direction. Without one, “A has can, B has will” says nothing of who changed it.',
    'What two articles did not both quote is not omitted; a statement an outlet did not print is missing, not changed; an outlet that is not in the corpus is neither.',
    'Every finding is made by a program and carries how sure it is. Read the passage before you repeat it.',
  ],
  how: 'How the numbers are made',
  howText: [
    'Wording is the distance of the words, from 0 (the same) to 1 (nothing shared); across languages it is not measured.',
    'Meaning is 1 − (1 − S(1 − L)^κ)(1 − λL). S = 1 − ∏(1 − confidence × severity) over the findings but omission and addition; L is the share, weighted by rarity, of content words that render nothing on the other side. Both stand among the measures of a pair.',
    'A silent flip is a severe and sure finding in a small change of words.',
    'Not measured is not 0: it is said in words.',
  ],
  findings: 'What a finding can be',
  findingColumns: { type: 'Type', what: 'What differs' },
  measures: 'Measures taken in this run',
  signature: 'Signature',
  signatureLead: 'Two runs with the same signature and version have the same numbers.',
  signatureNames: {
    id: 'Signature',
    version: 'Version',
    settings: 'Settings',
    profiles: 'Language profiles',
    background: 'Word frequencies',
    model: 'Model',
    corpus: 'Corpus',
  },
  settings: 'Settings',
  files: 'Download',
  filesLead: 'CSV opens in a spreadsheet; NDJSON has every text exactly, one JSON object a line.',
} as const;

export const issue = {
  columns: { severity: 'Weight', where: 'Where', message: 'What', rule: 'Rule' },
  severity: { note: 'note', warning: 'warning', lost: 'lost: something was not read' },
} as const;
