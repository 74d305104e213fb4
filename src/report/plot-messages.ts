/** What the page of plots says. */

export const plotMessages = {
  title: 'Plots',
  lead: 'Each plot has a table that says the same, and can be downloaded. What nobody has checked is the program’s word alone.',
  table: 'The same as a table',
  svg: 'Download as SVG',
  csv: 'Download the table as CSV',
  none: 'There is nothing to draw.',
  shown: (shown: number, of: number) => (shown < of ? ` The first ${shown} of ${of} are shown.` : ''),
  statement: 'Statement',
  heatmap: {
    title: 'Drift of meaning by statement and route',
    describe: (rows: number, routes: number) =>
      `A table of ${rows} statements by ${routes} routes. Each cell has the mean drift of meaning, from 0 to 1, over the pairs that a reading of this route is part of, and n, the number of independent chains behind it. The darker the farther; a dash is not measured; an empty cell has no reading.`,
    n: (chains: number) => `n ${chains}`,
    columns: { meaning: (route: string) => `meaning, ${route}`, chains: (route: string) => `n, ${route}` },
  },
  quadrant: {
    title: 'Words against meaning',
    describe: (points: number, flips: number) =>
      `${points} pairs of readings by drift of wording (to the right) and drift of meaning (upwards), each from 0 to 1. Triangles are silent flips (${flips}): few words differ, and what they say differs severely. Circles are all others.`,
    axes: { x: 'drift of wording', y: 'drift of meaning' },
    corners: {
      flip: 'few words, another meaning',
      both: 'other words, another meaning',
      none: 'few words, the same meaning',
      words: 'other words, the same meaning',
    },
    flip: 'silent flip',
    other: 'other pair',
    columns: {
      base: 'Reading',
      variant: 'Other reading',
      wording: 'Wording',
      meaning: 'Meaning',
      flip: 'Silent flip',
      findings: 'Findings',
      checked: 'Checked',
    },
  },
  timeline: {
    title: 'When it was printed',
    describe: (rows: number, first: string, last: string) =>
      `${rows} statements from ${first} to ${last}: a letter is a reading at the day of its article, a square an original or official version. Readings without a date are not drawn.`,
    noDates: 'No article has a date: give them in articles.csv, as 2025-05-11.',
    columns: {
      date: 'Date',
      reading: 'Reading',
      outlet: 'Outlet',
      kind: 'Kind',
      from: 'Translated from',
    },
  },
} as const;
