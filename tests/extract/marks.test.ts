import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/extract/marks.ts';
import { sceneOf } from '../../src/extract/scene.ts';
import { articleOf, context, marksIn, troubleIn } from './scenes.ts';

describe('every pair of marks is read', () => {
  it.each([
    ['“ ”', 'She said “we will stay” twice.'],
    ['" "', 'She said "we will stay" twice.'],
    ['″ ″', 'She said ″we will stay″ twice.'],
    ["`` ''", "She said ``we will stay'' twice."],
    ["'' ''", "She said ''we will stay'' twice."],
    ['‘ ’', 'She said ‘we will stay’ twice.'],
    ["' '", "She said 'we will stay' twice."],
    ['« »', 'She said « we will stay » twice.'],
    ['« » with narrow no-break spaces', 'She said «\u202fwe will stay\u202f» twice.'],
    ['« » without spaces', 'She said «we will stay» twice.'],
    ['» «', 'She said »we will stay« twice.'],
    ['‹ ›', 'She said ‹we will stay› twice.'],
    ['„ “', 'She said „we will stay“ twice.'],
    ['„ ”', 'She said „we will stay” twice.'],
    ['„ "', 'She said „we will stay" twice.'],
    ['‚ ‘', 'She said ‚we will stay‘ twice.'],
    ['“ "', 'She said “we will stay" twice.'],
    ['" ”', 'She said "we will stay” twice.'],
    ['” ” with spaces inside', 'She said ” we will stay ” twice.'],
    ['” ”', 'She said ”we will stay” twice.'],
    ['“ “ with a space inside', 'She said “we will stay “ twice.'],
    ['“ “', 'She said “we will stay“ twice.'],
    ['“ “ before a comma', 'She said “we will stay “, twice.'],
    ['" " with spaces inside', 'She said " we will stay " twice.'],
    ['‘’ for a double mark', 'She said ‘’we will stay” twice.'],
  ])('%s', (_, written) => {
    expect(marksIn(written)).toEqual(['we will stay']);
  });

  it('in titles, headings and captions as well, but not in pull quotes', () => {
    expect(marksIn('! ” Danger ”\n\n# – ‘Lovers’ –\n\n^ The “ship” at sea.\n\n> “We will stay”')).toEqual([
      'Danger',
      'Lovers',
      'ship',
    ]);
  });

  it('with full stops and commas on either side of the closing mark', () => {
    expect(marksIn('"One," he said. "Two". „Drei.“ «Quatre», dit-il.')).toEqual([
      'One,',
      'Two',
      'Drei.',
      'Quatre',
    ]);
  });

  it('beside brackets, dashes and other marks without a space', () => {
    expect(marksIn('(“one”)—“two”—"three"/"four" [“five”]')).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('where speech begins with dots', () => {
    expect(marksIn('He said “…and then we left” and "... so be it".')).toEqual([
      '…and then we left',
      '... so be it',
    ]);
  });
});

describe('marks nest', () => {
  it('single in double and double in single', () => {
    expect(marksIn('“He told me ‘never’ twice,” she said.')).toEqual([
      'He told me ‘never’ twice,',
      '> never',
    ]);
    expect(marksIn('\'He told me "never" twice,\' she said.')).toEqual([
      'He told me "never" twice,',
      '> never',
    ]);
  });

  it('when both close at once', () => {
    expect(marksIn('“He said ‘never.’” So it was.')).toEqual(['He said ‘never.’', '> never.']);
    expect(marksIn("''He said 'never.''' So it was.")).toEqual(["He said 'never.'", '> never.']);
  });

  it('in the same glyph, where the spaces tell', () => {
    expect(marksIn('“We call it “the wall” here,” he said.')).toEqual([
      'We call it “the wall” here,',
      '> the wall',
    ]);
    expect(marksIn('« Un « mot » de trop », dit-elle.', 'fr')).toEqual(['Un « mot » de trop', '> mot']);
  });

  it('in several families', () => {
    expect(marksIn('«Él dijo “no ‘nunca’ más” ayer», contó.', 'es')).toEqual([
      'Él dijo “no ‘nunca’ más” ayer',
      '> no ‘nunca’ más',
      '> > nunca',
    ]);
  });
});

describe('what is no mark is never taken for one', () => {
  it.each([
    ['apostrophes', "It's Gidimt'en and O’Neill’s, isn’t it? Don't."],
    ['possessive plurals', "the workers’ rights and the states’ money, the teachers' union"],
    ['years', "in the '90s and the ’80s, class of '08"],
    ['elided words', "Get 'em, rock 'n' roll, 'twas ’til noon, workers' pay"],
    ['feet and inches', 'He is 6\'2" tall, she 5’ 10”, the pipe 12" wide and 3′4″ long'],
    ['elisions in French', 'L’affaire d’État qu’il n’a pas vue, aujourd’hui'],
    ['attributes left from markup', '<p class="lead" id="x1">Nothing was said.</p>'],
    ['an empty pair', 'He wrote “” and "" and « ».'],
  ])('%s', (_, written) => {
    expect(marksIn(written)).toEqual([]);
    expect(troubleIn(written)).toEqual([]);
  });

  it('a possessive inside single marks does not end them', () => {
    expect(marksIn('‘The workers’ rights come first,’ he said.')).toEqual([
      'The workers’ rights come first,',
    ]);
    expect(marksIn("He said: 'The states' money is gone.'")).toEqual(["The states' money is gone."]);
  });

  it('a word in single marks may end in s', () => {
    expect(marksIn("The 'yes' vote won.")).toEqual(['yes']);
  });

  it('a height inside a quotation does not end it', () => {
    expect(marksIn('“He is like 6’2”,” Dole said.')).toEqual(['He is like 6’2”,']);
  });
});

describe('a quotation over paragraphs is one', () => {
  it('with an opening mark on each and one closing mark at the end', () => {
    expect(marksIn('“We came.\n\n“We saw.\n\n“We left,” she said. “All of us.”')).toEqual([
      'We came. | We saw. | We left,',
      'All of us.',
    ]);
    expect(troubleIn('“We came.\n\n“We left.”')).toEqual([]);
  });

  it('with opening marks on each and the closing one forgotten, which is noted', () => {
    expect(marksIn('“We came.\n\n“We left.\n\nThen it rained.')).toEqual(['~We came. | We left.']);
    expect(troubleIn('“We came.\n\n“We left.\n\nThen it rained.')).toEqual(['unclosed-mark']);
  });

  it('with straight marks', () => {
    expect(marksIn('"We came.\n\n"We left," she said.')).toEqual(['We came. | We left,']);
  });

  it('with guillemets that close on each', () => {
    expect(marksIn('« Nous venons.\n\n» Nous partons », dit-elle.', 'fr')).toEqual([
      'Nous venons. | Nous partons',
    ]);
  });

  it('with nothing but the two marks far apart', () => {
    expect(marksIn('«Llegamos.\n\nVimos el mar.\n\nNos fuimos», dijo.', 'es')).toEqual([
      'Llegamos. | Vimos el mar. | Nos fuimos',
    ]);
  });

  it('but does not swallow paragraphs where the closing mark does not come', () => {
    expect(marksIn('He said “we will stay.\n\nIt rained.\n\nIt snowed.')).toEqual(['~we will stay.']);
  });
});

describe('a mark without a partner costs no more than itself', () => {
  it('an opening one ends with its paragraph where little follows', () => {
    expect(marksIn('He said: “We will stay. We like it.\n\nShe said “no”.')).toEqual([
      '~We will stay. We like it.',
      'no',
    ]);
    expect(troubleIn('He said: “We will stay.\n\nShe said “no”.')).toEqual(['unclosed-mark']);
  });

  it('or with its sentence where much does', () => {
    expect(marksIn('He said “we stay. One. Two followed. Three came. Four went.')).toEqual(['~we stay.']);
  });

  it('or before the next one that begins a sentence', () => {
    expect(marksIn('“That is dangerous. “It makes things worse,” she said.')).toEqual([
      '~That is dangerous.',
      'It makes things worse,',
    ]);
  });

  it('a closing one begins with its sentence', () => {
    expect(marksIn('It rained. We will stay,” she said.')).toEqual(['~We will stay,']);
    expect(troubleIn('It rained. We will stay,” she said.')).toEqual(['stray-mark']);
  });

  it('even where the mark stands behind its full stop and a space', () => {
    expect(marksIn('It rained. We will stay. ”')).toEqual(['~We will stay.']);
  });

  it('or behind the marks before it', () => {
    expect(marksIn('“It is a setback.” And our answer will be stern.”')).toEqual([
      'It is a setback.',
      '~And our answer will be stern.',
    ]);
  });

  it('a doubled closing mark ends at the first', () => {
    expect(marksIn('“We will stay.”” He left.')).toEqual(['We will stay.']);
    expect(troubleIn('“We will stay.”” He left.')).toEqual(['doubled-mark']);
  });

  it('a doubled opening mark begins at the second', () => {
    expect(marksIn('““We will stay.” He left.')).toEqual(['We will stay.']);
    expect(troubleIn('““We will stay.” He left.')).toEqual(['doubled-mark']);
  });

  it('a single one that nothing closes is an apostrophe or a foreign letter', () => {
    expect(marksIn('“He met ‘Ali there,” she said.')).toEqual(['He met ‘Ali there,']);
    expect(troubleIn('“He met ‘Ali there,” she said.')).toEqual([]);
  });

  it('one inside other marks ends with them', () => {
    expect(marksIn('« Il a dit “jamais ». Voilà.', 'fr')).toEqual(['Il a dit “jamais', '> ~jamais']);
  });

  it('and an odd number of straight marks does not turn the rest of the paragraph inside out', () => {
    expect(marksIn('"One," he said. "Two, he said. "Three," he said. "Four."')).toEqual([
      'One,',
      '~Two, he said.',
      'Three,',
      'Four.',
    ]);
  });

  it('every trouble has its place in the article', () => {
    const article = articleOf('It rained.\n\nHe said: “We will stay.');
    const { issues } = marksOf(sceneOf(article, context), context.settings.extract.marks);
    expect(issues.map(({ path, span }) => [path, article.text.slice(span!.start, span!.end)])).toEqual([
      ['article.txt', '“We will stay.'],
    ]);
  });
});

describe('marks beyond all reason', () => {
  it('nested deeper than prose goes are passed over and noted once', () => {
    const deep = `${'“a '.repeat(50)}b${' c”'.repeat(50)} and “after”.`;
    expect(marksIn(deep).at(-1)).toBe('after');
    expect(troubleIn(deep)).toEqual(['marks-too-deep']);
  });

  it.each([
    ['10,000 in a row', '"'.repeat(10_000)],
    ['10,000 opening ones', '“'.repeat(10_000)],
    ['10,000 closing ones', '” '.repeat(10_000)],
    ['50,000 nested', `${'“a '.repeat(50_000)}${'b” '.repeat(50_000)}`],
    ['50,000 single ones', "'a ".repeat(50_000)],
    ['unclosed ones in each sentence', '«We “stay» now. '.repeat(10_000)],
    ['a line of one megabyte', `He said “${'word '.repeat(200_000)}” twice.`],
    ['no letter', `${'… '.repeat(10_000)}“…”`],
  ])('%s are read in time', (_, written) => {
    const start = performance.now();
    marksIn(written);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('lone surrogates and marks of direction do not move a bound', () => {
    expect(marksIn('He said \u200f“\u200ewe \ud800 stay\u200e”\u200f twice \udfff.')).toEqual([
      '\u200ewe \ud800 stay\u200e',
    ]);
  });
});
