/** TEI, CollateX and Web Annotations: what was written is read back. */
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/model.ts';
import {
  allAnnotations,
  articleAnnotations,
  collatexOf,
  familyAnnotations,
  teiOf,
} from '../../../src/report/exports.ts';
import { slice } from '../../../src/text/span.ts';
import { analysis, article, quotation } from '../build.ts';
import { compromise, fixture, technology, wire } from '../fixture.ts';
import { hostile } from '../hostile.ts';
import { edition } from './build.ts';

const familyOf = (of: Analysis, id = of.families[0]!.id) => edition(of).families.get(id)!;

describe('TEI', () => {
  const tei = teiOf(familyOf(fixture, compromise.id), edition(fixture));

  test('names each witness once, and each that it refers to', () => {
    const named = [...tei.matchAll(/xml:id="([A-Z]+)"/gu)].map(([, sigil]) => sigil);
    expect(named).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    const referred = [...tei.matchAll(/(?:wit|source|corresp)="([^"]*)"/gu)].flatMap(([, all]) =>
      all!.split(' '),
    );
    expect(referred.filter((one) => !named.includes(one.slice(1)))).toEqual([]);
  });

  test('says of every finding that nobody has checked it', () => {
    const items = [...tei.matchAll(/<item[^>]*>([^<]*)<\/item>/gu)].map(([, text]) => text!);
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item).toContain('not checked yet');
  });

  test('of hostile texts has no element, address or language of theirs', () => {
    const written = teiOf(familyOf(hostile), edition(hostile));
    expect(written).not.toMatch(/<(?:script|img|b)[ >]|<!|target="javascript|xml:lang="[^"]*>/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(written).not.toMatch(/[\u0000-\u0008\u202e]|\p{Cs}/u);
  });
});

describe('CollateX', () => {
  const read = (of: Analysis, id: string) => JSON.parse(collatexOf(familyOf(of, id))!);

  test('has a row a witness, a cell a column, and the whole text of each witness in its tokens', () => {
    const { witnesses, table, status } = read(fixture, compromise.id);
    const { readings } = familyOf(fixture, compromise.id);
    expect(table).toHaveLength(witnesses.length);
    for (const [i, row] of table.entries()) {
      expect(row).toHaveLength(status.length);
      const tokens = row.flatMap((cell: readonly { t: string; start: number }[] | null) => cell ?? []);
      const inOrder = tokens.toSorted((a: { start: number }, b: { start: number }) => a.start - b.start);
      const { text } = readings.find(({ sigil }) => sigil === witnesses[i])!;
      expect(inOrder.map(({ t }: { t: string }) => t).join('')).toBe(text);
    }
  });

  test('of a language in which nothing is aligned is not there', () => {
    expect(collatexOf(familyOf(fixture, compromise.id), 'fr')).toBeNull();
    expect(collatexOf(familyOf(hostile))).toBeNull();
  });
});

interface Annotation {
  readonly target: readonly {
    readonly selector: readonly Record<string, unknown>[];
    readonly source: object;
  }[];
}
const itemsOf = (written: string): Annotation[] => JSON.parse(written).first.items;

describe('Web Annotations', () => {
  test('select the words by place and by what stands around them', () => {
    const items = itemsOf(articleAnnotations(edition(fixture).articles.get(wire.id)!, edition(fixture)));
    const split = items.find(({ target }) => target.length === 2)!;
    expect(split.target).toHaveLength(technology.contents.length);
    for (const [i, { selector }] of split.target.entries()) {
      const [position, quote] = selector as [{ start: number; end: number }, Record<string, string>];
      const points = [...wire.text];
      expect(points.slice(position.start, position.end).join('')).toBe(
        slice(wire.text, technology.contents[i]!),
      );
      expect(wire.text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    }
  });

  test('count in code points, and cut no character in two', () => {
    const one = article('a.txt', `${'😀'.repeat(20)}“Yes 😀,” he said. ${'😀'.repeat(40)}`);
    const said = quotation(one, '“Yes 😀,”');
    const made = edition(analysis({ articles: [one], quotations: [said] }));
    const [{ target }] = itemsOf(allAnnotations(made)) as [Annotation];
    expect(target[0]!.selector[0]).toMatchObject({ start: 20, end: 28 });
    const { prefix, suffix } = target[0]!.selector[1] as Record<string, string>;
    expect(`${prefix}${suffix}`.isWellFormed()).toBe(true);
  });

  test('of a family are those of its readings', () => {
    const items = itemsOf(familyAnnotations(familyOf(fixture, compromise.id), edition(fixture)));
    expect(items).toHaveLength(compromise.members.length);
  });

  test('lead to no address that is not of the web', () => {
    expect(allAnnotations(edition(hostile))).not.toMatch(/"via": "(?!https?:)/u);
  });
});
