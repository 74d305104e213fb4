/** Links in words: why two statements are taken for renderings of one. */
import type { Context } from '../context.ts';
import type { Link, Statement } from '../model.ts';
import { containment, holdBag, nothingShared } from './bag.ts';
import type { Lexeme } from './lexicon.ts';
import type { Linked } from './links.ts';
import { backgroundRarity } from './rarity.ts';
import { sameSpeaker } from './speakers.ts';
import type { Text } from './texts.ts';

/** Links from `leastLink` on, by their ends; each copy of a text is linked with the first of its kind. */
export function reasonedLinks(
  statements: readonly Statement[],
  texts: readonly Text[],
  linked: Linked,
  context: Context,
): Link[] {
  const links: Link[] = texts.flatMap((text) => copiesOf(text, statements));
  const { a, b } = linked.pairs;
  const because = reasoner();
  for (let pair = 0; pair < a.length; pair++) {
    const similarity = linked.probability[pair]!;
    if (similarity < context.settings.align.leastLink) continue;
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    const ends = [statements[x.statements[0]!]!.id, statements[y.statements[0]!]!.id].sort();
    links.push({
      a: ends[0]!,
      b: ends[1]!,
      similarity: Math.round(similarity * 1e4) / 1e4,
      because: because(x, y, linked.cosines[pair]!),
    });
  }
  return links.sort((p, q) => (p.a < q.a || (p.a === q.a && p.b < q.b) ? -1 : 1));
}

function copiesOf({ statements: places }: Text, statements: readonly Statement[]): Link[] {
  const ids = places.map((place) => statements[place]!.id).sort();
  return ids.slice(1).map((id) => ({ a: ids[0]!, b: id, similarity: 1, because: ['the same words'] }));
}

const RARE = 7;
const MOST_WORDS = 5;

/** Strongest first. Fast where the first text stays the same. @param cosine NaN where it is not known */
type Reasoner = (x: Text, y: Text, cosine: number) => string[];

function reasoner(): Reasoner {
  const letters = holdBag();
  let first: Text | null = null;
  let rare: ReadonlyMap<string, Lexeme> = new Map();
  return (x, y, cosine) => {
    if (first !== x) {
      first = x;
      letters.take(x.letters);
      rare = rareIn(x);
    }
    const shared = letters.share(y.letters, nothingShared());
    return becauseOf(x, y, sharedWords(rare, y), containment(shared, x.letters, y.letters), cosine);
  };
}

/** @param part of the shorter that is in the longer, 0 to 1 */
function becauseOf(x: Text, y: Text, words: readonly string[], part: number, cosine: number): string[] {
  const reasons: string[] = [];
  if (words.length > 0)
    reasons.push(
      `${words.length} rare ${words.length === 1 ? 'word' : 'words'} shared: ${words.slice(0, MOST_WORDS).join(', ')}`,
    );
  if (part > 0.5) reasons.push(`${Math.round(100 * part)} % of the shorter is in the longer`);
  if (!Number.isNaN(cosine)) reasons.push(`meaning ${cosine.toFixed(2)}`);
  const numbers = [...x.numbers].filter((number) => y.numbers.has(number));
  if (numbers.length > 0) reasons.push(`same numbers: ${numbers.join(', ')}`);
  if (x.speakers.some((one) => y.speakers.some((two) => sameSpeaker(one, two) === 'same')))
    reasons.push('same speaker');
  return reasons.length > 0 ? reasons : ['nearest of all candidates on both sides'];
}

/** Its rare content words by stem. */
const rareIn = ({ words }: Text): ReadonlyMap<string, Lexeme> =>
  new Map(
    words
      .filter(({ classes, zipf }) => classes === 0 && backgroundRarity(zipf) >= RARE)
      .map((word) => [word.stem, word]),
  );

/** The rarest first. */
function sharedWords(rare: ReadonlyMap<string, Lexeme>, { words }: Text): string[] {
  const shared = new Set<Lexeme>();
  for (const { stem } of words) {
    const word = rare.get(stem);
    if (word) shared.add(word);
  }
  return [...shared].sort((a, b) => a.zipf - b.zipf || (a.form < b.form ? -1 : 1)).map((word) => word.form);
}
