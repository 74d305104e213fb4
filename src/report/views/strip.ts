/** The strip above an article: a bar a sentence, as wide as it is long and as high as its quotations drift. */
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { StripSentence } from '../pages/strip.ts';
import { type Html, html } from './html.ts';
import { decimals } from './parts.ts';

const { articlePage: say } = messages;

/** The drawing is stretched to the width of the page. */
const WIDTH = 1000;
const HEIGHT = 40;
/** A quotation that does not drift is still seen. */
const LEAST = 4;

export function strip(sentences: readonly StripSentence[]): Html | null {
  const length = sentences.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (length === 0) return null;
  let from = 0;
  const bars = sentences.map((sentence, i) => {
    const width = ((sentence.span.end - sentence.span.start) / length) * WIDTH;
    const x = from;
    from += width;
    return bar(sentence, i + 1, x, width);
  });
  return html`<figure class="strip"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="group" aria-label="${say.strip}">${bars}</svg>
<figcaption class="quiet">${say.stripLead}</figcaption></figure>`;
}

function bar(
  { quotation, drift: { meaning } }: StripSentence,
  number: number,
  x: number,
  width: number,
): Html {
  const rect = (name: string, height: number): Html =>
    html`<rect class="${name}" x="${decimals(x, 2)}" y="${decimals(HEIGHT - height, 2)}" width="${decimals(Math.max(width - 1, 0.5), 2)}" height="${decimals(height, 2)}"/>`;
  if (quotation === null) return rect('track', 2);
  const label = say.stripSentence(number, meaning === null ? messages.notMeasured : decimals(meaning, 2));
  const height = LEAST + (meaning ?? 0) * (HEIGHT - LEAST);
  return html`<a href="#${anchors.quotation(quotation)}" aria-label="${label}"><title>${label}</title>${rect('hit', HEIGHT)}${rect('fill', height)}</a>`;
}
