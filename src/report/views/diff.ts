/** Two readings as two lines: what only one of them has is marked, and each finding's number stands at its words. */
import type { Span } from '../../model.ts';
import { messages } from '../messages.ts';
import type { ComparedItem, LinkItem, Side, Sides } from '../pages/pair.ts';
import { type Html, html } from './html.ts';
import { type Mark, mark } from './marked.ts';
import { heard, words } from './parts.ts';

/** Outermost first. */
const LEVEL = { changed: 0, finding: 1, link: 2 } as const;

interface Line {
  readonly sigil: string;
  readonly side: Side;
  readonly element: 'del' | 'ins';
  readonly marks: readonly Mark[];
}

/** @param hrefOf where the finding of a number, from 1, stands on the page; null: the words are marked without numbers. */
export function pairDiff(pair: ComparedItem, hrefOf: ((number: number) => string) | null): Html {
  const marks = (side: 'base' | 'variant'): Mark[] =>
    pair.findings.flatMap((finding, i) =>
      finding.place === 'frame'
        ? []
        : finding[side].map((span) =>
            findingMark(span, pair.sides, hrefOf && referenceTo(hrefOf(i + 1), i + 1)),
          ),
    );
  return twoLines([
    { sigil: pair.a, side: pair.sides.a, element: 'del', marks: marks('base') },
    { sigil: pair.b, side: pair.sides.b, element: 'ins', marks: marks('variant') },
  ]);
}

/** As `pairDiff`, with words that render each other numbered. */
export function linkedDiff(a: string, b: string, sides: Sides, links: readonly LinkItem[]): Html {
  const marks = (side: 'a' | 'b'): Mark[] => links.map((link, i) => linkMark(link[side], i + 1, link));
  return twoLines([
    { sigil: a, side: sides.a, element: 'del', marks: marks('a') },
    { sigil: b, side: sides.b, element: 'ins', marks: marks('b') },
  ]);
}

/** Buttons for what the keys p and n do; shown by the script alone, which adds no word to the page. */
export const stepper = (): Html =>
  html`<p class="stepper" role="group" aria-label="${messages.pair.steps}" data-steps hidden><button type="button" data-go="-1" aria-label="${messages.pair.previousChange}"></button> <button type="button" data-go="1" aria-label="${messages.pair.nextChange}"></button></p>`;

const twoLines = (lines: readonly Line[]): Html => html`<div class="diff">${lines.map(line)}</div>`;

function line({ sigil, side, element, marks }: Line): Html {
  const changed = side.changed.map((span) => changeMark(span, sigil, element));
  return html`<p class="line"><b class="sigil">${heard(`${messages.family.reading} `)}${sigil}</b> ${words(mark(side.text, [...changed, ...marks]), side.language)}</p>
`;
}

const changeMark = (span: Span, sigil: string, element: 'del' | 'ins'): Mark => ({
  span,
  level: LEVEL.changed,
  wrap: (inside) => {
    const said = html`${heard(` ${messages.pair.onlyIn(sigil)} `)}${inside}${heard(` ${messages.pair.endOnly} `)}`;
    return element === 'del'
      ? html`<del data-step tabindex="-1">${said}</del>`
      : html`<ins data-step tabindex="-1">${said}</ins>`;
  },
});

/** Where no words are marked as changed, across languages, one steps through those of the findings. */
const findingMark = (span: Span, { a, b }: Sides, reference: Html | null): Mark => ({
  span,
  level: LEVEL.finding,
  wrap: (inside, last) =>
    a.changed.length + b.changed.length > 0
      ? html`<span class="found">${inside}</span>${last && reference}`
      : html`<span class="found" data-step tabindex="-1">${inside}</span>${last && reference}`,
});

/** Numbers are drawn by the style sheet, so that the words can be searched and copied as they are. */
const referenceTo = (href: string, number: number): Html =>
  html`<a class="callout" href="${href}" aria-label="${messages.finding.numbered(number)}" data-number="${number}"></a>`;

const linkMark = (span: Span, number: number, { same }: LinkItem): Mark => ({
  span,
  level: LEVEL.link,
  wrap: (inside, last) =>
    html`<span class="link${same && html` same`}" data-link="${number}">${inside}</span>${last && !same && html`<span class="callout" data-number="${number}"></span>`}`,
});
