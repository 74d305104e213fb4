/** The languages of texts that do not say it. Short texts are easily mistaken, so they lean on one another. */
import type { Context } from '../context.ts';
import type { LanguageCode } from '../model.ts';
import { languageOf } from '../read.ts';

interface Text {
  readonly text: string;
  readonly language: LanguageCode | null;
}

/**
 * A code for each text, in order; independent of the order. A declared one stays. Of the others, a clear one
 * stands for itself; where it is not clear, the language that most of the letters around are in is taken, and
 * where nothing is clear, the likeliest of all texts together. null: not even that can be told.
 */
export function likelyLanguages(texts: readonly Text[], context: Context): (LanguageCode | null)[] {
  const own = texts.map(({ text, language }) => language ?? clearLanguage(text, context));
  if (!own.includes(null)) return own;
  const together = texts.map(({ text }) => text).sort();
  const common = mostLetters(texts, own) ?? languageOf(together.join('\n'), context).code;
  return own.map((code) => code ?? common);
}

function clearLanguage(text: string, context: Context): LanguageCode | null {
  const { code, margin } = languageOf(text, context);
  return margin !== null && margin >= context.settings.rows.clearMargin ? code : null;
}

function mostLetters(texts: readonly Text[], codes: readonly (LanguageCode | null)[]): LanguageCode | null {
  const letters = new Map<LanguageCode, number>();
  codes.forEach((code, i) => {
    if (code !== null) letters.set(code, (letters.get(code) ?? 0) + texts[i]!.text.length);
  });
  const [first] = [...letters].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
