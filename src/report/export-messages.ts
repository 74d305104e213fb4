/** What the files of other programs' formats say in words of ours. */

export const exportMessages = {
  unchecked: 'not checked yet',
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
} as const;
