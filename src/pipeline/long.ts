/** Quotations longer than any that is set side by side with others in full: told, so that nobody takes the rest for the same. */
import type { Issue, Quotation } from '../model.ts';
import type { Settings } from '../settings.ts';
import { tokenise } from '../text/tokens.ts';
import type { Index } from './members.ts';

/** One issue for each, at its place. */
export const tooLong = ({ quotations, articles }: Index, settings: Settings): Issue[] =>
  [...quotations.values()].flatMap((quotation) => {
    const article = articles.get(quotation.article)!;
    const count = countOver(settings.align.mostTokens, quotation, article.language.code);
    if (count === null) return [];
    const [first, last] = [quotation.contents[0]!, quotation.contents.at(-1)!];
    return [
      {
        rule: 'long-quotation',
        severity: 'warning' as const,
        path: article.path,
        span: { start: first.start, end: last.end },
        message: messageOf(count, settings),
      },
    ];
  });

/** Tokens of a quotation that has more than `most`; null for others, most of which need no counting. */
function countOver(most: number, { text }: Quotation, language: string | null): number | null {
  if (text.length <= most) return null;
  const count = tokenise(text, language).length;
  return count > most ? count : null;
}

const messageOf = (count: number, { align, score }: Settings): string =>
  `A quotation of ${count} words and marks, perhaps of a mark that nothing closes: its first ${align.mostTokens} are set side by side with others, its first ${score.maxTokens} compared.`;
