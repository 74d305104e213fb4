/** form: the words are quoted here and only reported there. */
import type { Check } from './finding.ts';

export const form: Check = {
  type: 'form',
  acrossLanguages: true,
  has: () => true,
  run: ({ a, b, settings }) => {
    const [x, y] = [a.reading.kind, b.reading.kind];
    if (x === null || y === null || (x === 'indirect') === (y === 'indirect')) return [];
    return [
      {
        type: 'form',
        place: 'marks',
        ...settings.form,
        base: [],
        variant: [],
        note: `${x === 'indirect' ? 'B' : 'A'} quotes the words; ${x === 'indirect' ? 'A' : 'B'} reports them without quotation marks.`,
      },
    ];
  },
};
