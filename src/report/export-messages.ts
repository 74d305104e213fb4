/** What the files of other programs' formats say in words of ours. */

export const exportMessages = {
  /** Of a finding that names outlets, wherever it stands. */
  checked: (isChecked: boolean) => (isChecked ? 'checked by a reader' : 'not checked yet'),
  cite: (id: string) => `cite as ${id}`,
  asCsv: 'its table as CSV',
  tei: {
    published: (corpus: string, version: string, signature: string) =>
      `Made by quotedrift ${version} of the articles of ${corpus}; signature ${signature}.`,
    encoding:
      'Readings are given as printed. In the apparatus a witness that has nothing has an empty reading; a fragment is silent beyond its ends; words out of their own order are marked as transposed. Findings are made by a program.',
  },
  formats: {
    title: 'This statement in other formats',
    'tei.xml': 'TEI P5, with apparatus',
    collatex: (language: string) => `CollateX, alignment table: ${language}`,
    'annotations.jsonld': 'W3C Web Annotations',
    csv: 'CSV, readings',
    json: 'JSON, this page',
  },
  changes: {
    title: (before: string, after: string) => `From run ${before} to run ${after}`,
    counts: (added: number, gone: number, changed: number, same: number) =>
      `Statements: ${added} new, ${gone} gone, ${changed} changed, ${same} the same to the last digit.`,
    why: 'What the runs were made of differs',
    input: (name: string, before: string | null, after: string | null) =>
      `${name}: \`${before ?? 'none'}\` → \`${after ?? 'none'}\``,
    settings: 'Settings that differ',
    new: 'New statements',
    gone: 'Statements that are gone',
    changed: 'Statements that changed',
    readings: (n: number) => (n === 1 ? '1 reading' : `${n} readings`),
    joined: (reading: string) => `a reading joined: ${reading}`,
    left: (reading: string) => `a reading left: ${reading}`,
    none: 'not measured',
    pair: { new: 'newly compared:', gone: 'no longer compared:', changed: 'compared otherwise:' },
    because: 'Because',
    base: (before: string | null, after: string | null) => `the base was ${before} and is ${after}`,
    finding: { new: 'new finding', gone: 'finding gone', changed: 'finding weighed otherwise' },
    measure: (change: string) => `measure ${change}`,
  },
  markdown: {
    scores: 'Wording and meaning are the greatest drift between two of its readings, from 0 (the same) to 1.',
    who: (a: string, nameA: string, b: string, nameB: string) => `(${a}: ${nameA}; ${b}: ${nameB})`,
  },
  about: {
    sure: {
      title: 'How sure we are',
      text: (checked: number, of: number) => [
        checked === 0
          ? 'Not checked yet: nobody has looked at a pair of this run and said whether the program is right.'
          : `${checked} of ${of} pairs were checked by readers; all others are the program’s word alone.`,
        'The confidence of a finding is the program’s own, and says nothing of how often it is right.',
      ],
    },
    measureColumns: { name: 'Measure', range: 'Range', meaning: 'What it says' },
    excerpts: {
      title: 'Excerpts',
      text: (words: number) =>
        `Articles are shown with ${words} words around each quotation, and not as a whole. Whoever has an article can check by the hash of its text (UTF-8) that it is this one.`,
      note: (words: number) =>
        `Excerpts: ${words} words around each quotation; the rest is left out. SHA-256 of the whole text:`,
      article: 'Article',
    },
  },
} as const;
