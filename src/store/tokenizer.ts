/** Texts to the token ids of a model. The home of `@huggingface/tokenizers`. */
import { Tokenizer } from '@huggingface/tokenizers';

export type Tokenise = (text: string) => readonly number[];

/** What a tokenizer.json says of how texts are cut before the vocabulary is asked. */
interface TokenizerFile {
  readonly pre_tokenizer?: PreTokenizer | null;
}
interface PreTokenizer {
  readonly type: string;
  readonly prepend_scheme?: string;
  readonly pretokenizers?: readonly PreTokenizer[];
}

/** @param file parsed tokenizer.json, `config` parsed tokenizer_config.json */
export function openTokenizer(file: TokenizerFile, config: object): Tokenise {
  const tokenizer = new Tokenizer(file, config);
  const whole: Tokenise = (text) => tokenizer.encode(text).ids;
  return cutsAtSpaces(file.pre_tokenizer ?? null) ? byWords(tokenizer, whole) : whole;
}

/** The words of a text are then encoded each by itself, with the same mark at their beginning. */
const cutsAtSpaces = (cut: PreTokenizer | null): boolean => {
  const [first, second, ...more] = cut?.pretokenizers ?? [];
  return (
    first?.type === 'WhitespaceSplit' &&
    second?.type === 'Metaspace' &&
    second.prepend_scheme === 'always' &&
    more.length === 0
  );
};

/** Words that are remembered, and how long they may be: enough for the words of a language. */
const REMEMBERED = 100_000;
const LONGEST = 40;

/** Most words of a text have been met before: that takes half to a third of the time. */
function byWords(tokenizer: Tokenizer, whole: Tokenise): Tokenise {
  const bare: Tokenise = (text) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const [before, after] = around(bare('a'), whole('a'));
  const known = new Map<string, readonly number[]>();
  const idsOf = (word: string): readonly number[] => {
    const ids = known.get(word) ?? bare(word);
    if (word.length <= LONGEST && known.size < REMEMBERED) known.set(word, ids);
    return ids;
  };
  return (text) =>
    UNUSUAL.test(text)
      ? whole(text)
      : [...before, ...text.split(/\s+/u).filter(isWord).flatMap(idsOf), ...after];
}

/** Control characters: some are spaces to one table and nothing to another. */
const UNUSUAL = /[^\P{C}\t\n\r]|[\p{Zl}\p{Zp}]/u;

const isWord = (word: string): boolean => word !== '';

/** The ids that the model wants before and after those of a text. */
function around(bare: readonly number[], whole: readonly number[]): [readonly number[], readonly number[]] {
  const from = whole.indexOf(bare[0]!);
  return [whole.slice(0, from), whole.slice(from + bare.length)];
}
