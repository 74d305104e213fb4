/** What a reader may put right from the pages: forms to corrections and originals, and the page that tells of them. */
import type { ArticleKind, Correction, LanguageCode } from '../../model.ts';
import type { Edition } from '../edition.ts';

export interface ChangesPage {
  readonly job: { readonly state: 'none' | 'running' | 'done' | 'failed'; readonly line: string };
  /** The folder that is changed; null where none may be. */
  readonly corpus: string | null;
  /** null where nothing may be uploaded. */
  readonly limits: { readonly bytes: number; readonly files: number; readonly seconds: number } | null;
  readonly said: 'corrected' | 'attached' | null;
}

export type Fields = ReadonlyMap<string, string>;

/** What the form of a reading offers. Steps of the route are kinds of their own there. */
export const CORRECTIONS = [
  'speaker',
  'translatedFrom',
  'spoken',
  'via',
  'chain',
  'split',
  'join',
  'not-a-quotation',
] as const;
const ROUTE_STEPS: readonly string[] = ['translatedFrom', 'spoken', 'via'];
const VALUELESS: readonly string[] = ['split', 'not-a-quotation'];

const LONGEST_VALUE = 200;

/** @returns null where the form says nothing that can be done: an unknown kind or quotation, a value that is missing. */
export function correctionIn(fields: Fields, edition: Edition): Omit<Correction, 'at'> | null {
  const text = (name: string): string => oneLine(fields.get(name) ?? '');
  const kind = CORRECTIONS.find((one) => one === fields.get('kind'));
  const quotation = text('quotation');
  const value = text('value');
  const home = edition.quotations.get(quotation);
  if (!kind || !home || value.length > LONGEST_VALUE) return null;
  const rest = {
    quotation,
    by: text('by').slice(0, LONGEST_VALUE),
    note: text('note').slice(0, LONGEST_VALUE),
  };
  if (ROUTE_STEPS.includes(kind)) return { kind: 'route', value: `${kind}=${value}`, ...rest };
  if (VALUELESS.includes(kind)) return { kind: kind as Correction['kind'], value: '', ...rest };
  if (kind !== 'chain' && kind !== 'join') return value === '' ? null : { kind: 'speaker', value, ...rest };
  const other = kind === 'chain' ? readingNamed(value, home.families) : quotationNamed(value, edition);
  return other === null ? null : { kind, value: other, ...rest };
}

/** A copy is named by its sigil; '' is a copy of none. */
function readingNamed(sigil: string, families: readonly FamilyOf[]): string | null {
  if (sigil === '') return '';
  const readings = families.flatMap((family) => family.readings);
  return readings.find((one) => one.sigil === sigil.toUpperCase())?.quotation.id ?? null;
}
type FamilyOf = Edition['ranked'][number];

/** Another statement is named by its id or address. */
function quotationNamed(named: string, { families }: Edition): string | null {
  const [id = ''] = /[\w-]+$/u.exec(named) ?? [];
  return families.get(id)?.readings[0]?.quotation.id ?? null;
}

/** Control characters and line breaks would break a row in two. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

// ── originals ───────────────────────────────────────────────────────────────────────────────────

export interface AttachedOriginal {
  readonly kind: Exclude<ArticleKind, 'article'>;
  /** "Press conference, Valmora": names it wherever readings are named. */
  readonly occasion: string;
  readonly date: string;
  readonly language: LanguageCode | '';
  readonly text: string;
}

const LONGEST_TEXT = 1_000_000;

/** A file counts before what was pasted. @returns null where there is no text, or kind, date or language are none. */
export function attachedIn(fields: Fields): AttachedOriginal | null {
  const text = (name: string): string => oneLine(fields.get(name) ?? '');
  const kind = text('kind');
  const [date, language, speaker] = [text('date'), text('language'), text('speaker')];
  const pasted = (fields.get('file') || fields.get('text') || '').replace(/\r\n?/gu, '\n').trim();
  if ((kind !== 'original' && kind !== 'official') || pasted === '' || pasted.length > LONGEST_TEXT)
    return null;
  if (!/^(?:\d{4}-\d{2}-\d{2})?$/u.test(date) || !/^(?:[a-z]{2})?$/u.test(language)) return null;
  return {
    kind,
    occasion: text('occasion').slice(0, LONGEST_VALUE),
    date,
    language,
    text: asTranscript(pasted, speaker),
  };
}

const MARKS = /["“”„«»「『]/u;

/**
 * Words alone are written as a transcript has them, with their speaker and between marks, paragraph by paragraph: else
 * nothing would tell that they are speech. A text with marks of its own stays as it is.
 */
function asTranscript(text: string, speaker: string): string {
  if (MARKS.test(text)) return `${text}\n`;
  const said = speaker === '' ? '' : `${speaker}: `;
  const paragraphs = text.split(/\n\s*\n/u).map((one) => `${said}“${one.trim()}”`);
  return `${paragraphs.join('\n\n')}\n`;
}
