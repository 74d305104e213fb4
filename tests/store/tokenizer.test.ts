import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTokenizer } from '../../src/store/tokenizer.ts';
import { SHIPPED_MODEL } from '../../src/store/vectors.ts';
import { harbour } from '../contract/program.ts';

const parsed = (name: string) => JSON.parse(readFileSync(join(SHIPPED_MODEL, name), 'utf8'));
const [file, config] = ['tokenizer.json', 'tokenizer_config.json'].map(parsed);
const library = new Tokenizer(file, config);

describe('ids', () => {
  const idsOf = openTokenizer(file, config);

  test('word by word are those of the whole text', () => {
    const text = readFileSync(join(harbour, '01-courier.en.txt'), 'utf8');
    for (const line of [
      '',
      ' ',
      'a',
      '<s> </s>',
      '中文 中文',
      '…\u3000«\u00a0Non\u00a0»',
      ...text.split('\n'),
    ])
      expect(idsOf(line)).toEqual(library.encode(line).ids);
  });

  test('of any text are those of the whole text, a word met again included', () => {
    const spaces = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u2009',
      '\u200b',
      '\u3000',
      '\ufeff',
      '▁',
      '～',
    );
    const piece = fc.oneof(
      spaces,
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('Zugeständnis', 'e\u0301', 'ﬁ', '<unk>', '½'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(idsOf(text)).toEqual(library.encode(text).ids);
      }),
      { numRuns: 500 },
    );
  });

  test('of a tokenizer that does not cut at spaces are its own', () => {
    const joined = { ...file, pre_tokenizer: { ...file.pre_tokenizer.pretokenizers[1], split: false } };
    const whole = new Tokenizer(joined, config);
    for (const text of ['no room to compromise', 'a  b'])
      expect(openTokenizer(joined, config)(text)).toEqual(whole.encode(text).ids);
  });
});
