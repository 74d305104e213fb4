/** What a reviewer sent, read from the fields of a form. */
import type {
  CorrectionKind,
  FindingType,
  Question,
  ReviewAnswer,
  ReviewItem,
  Verdict,
} from '../../model.ts';
import { answerKeys, type ReviewItemPage, type reviewMessages } from '../../report.ts';
import { type Draw, findingType, QUESTIONS } from '../../review.ts';
import { defaultSettings } from '../../settings.ts';

/** Why nothing is kept. */
export type Problem = { readonly problem: keyof typeof reviewMessages.problem };

export type Fields = Readonly<Record<string, string>>;

/** What a reviewer says of an item. */
export type Said = Pick<Verdict, 'answer' | 'note' | 'code' | 'corrections' | 'role'>;

const { longestNote } = defaultSettings.review;

export const isTooLong = (fields: Fields): boolean =>
  Object.values(fields).some((value) => value.length > longestNote);

/** Forms send line ends as CR LF, whatever was typed. */
const lines = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();

/** @param codes names of the types that reviewers made */
export function saidOf(page: ReviewItemPage, fields: Fields, codes: ReadonlySet<string>): Said | Problem {
  const { item } = page;
  const answer = answerKeys[item.question].map(([known]) => known).find((known) => known === fields.answer);
  const code = fields.code ?? '';
  if (!answer || !(code === '' || codes.has(code) || findingType.safeParse(code).success))
    return { problem: 'meaningless' };
  const role = fields.role === 'adjudication' ? 'adjudication' : 'review';
  const corrections = correctionsIn(page, answer, fields);
  if ('problem' in corrections) return corrections;
  return {
    answer,
    note: lines(fields.note),
    code: item.question === 'finding' ? code : '',
    corrections,
    role,
  };
}

type Corrections = Verdict['corrections'];

function correctionsIn(
  { item, readings }: ReviewItemPage,
  answer: ReviewAnswer,
  fields: Fields,
): Corrections | Problem {
  const [a = '', b = ''] = item.quotations;
  const put = (kind: CorrectionKind, quotation: string, value: string) => ({ kind, quotation, value });
  switch (item.question) {
    case 'quotation': {
      if (fields.drop === '1') return [put('not-a-quotation', a, '')];
      const words = lines(fields.bounds);
      if (words === '') return [];
      // A yes with words typed beside it says two things.
      if (answer === 'yes') return { problem: 'meaningless' };
      return readings[0]!.passage.text.includes(words) ? [put('bounds', a, words)] : { problem: 'bounds' };
    }
    case 'speaker': {
      const name = lines(fields.speaker);
      return name === '' ? [] : [put('speaker', a, name)];
    }
    case 'statement':
      return (
        {
          join: [put('join', a, b)],
          move: [...(readings[0]!.alone ? [] : [put('split', a, '')]), put('join', a, b)],
          'split-a': [put('split', a, '')],
          'split-b': [put('split', b, '')],
        }[fields.family ?? ''] ?? []
      );
    default:
      return [];
  }
}

/** Questions, size, seed and share of a sample. */
export function drawOf(
  fields: Fields,
): { readonly questions: readonly Question[]; readonly draw: Draw } | Problem {
  const questions = QUESTIONS.filter((question) => fields[question] === '1');
  const [size, overlap, seed] = [Number(fields.size), Number(fields.overlap), lines(fields.seed)];
  const known = Number.isInteger(size) && size > 0 && overlap >= 0 && overlap <= 1 && seed !== '';
  return known && questions.length > 0
    ? { questions, draw: { seed, size, overlap } }
    : { problem: 'meaningless' };
}

export interface MadeFinding {
  readonly a: string;
  readonly b: string;
  readonly finding: NonNullable<ReviewItem['finding']>;
  readonly code: string;
  readonly note: string;
}

/**
 * A finding by hand. @param texts the words of the two readings that are compared
 * @param codes the shipped type of each type that reviewers made
 */
export function madeFinding(
  fields: Fields,
  texts: readonly [string, string],
  codes: ReadonlyMap<string, FindingType>,
): MadeFinding | Problem {
  const { a = '', b = '', code = '' } = fields;
  const type = codes.get(code) ?? findingType.safeParse(code).data;
  const [base, variant] = [fields.base, fields.variant].map((words, i) => spansOf(words ?? '', texts[i]!));
  if (!type) return { problem: 'meaningless' };
  if (!base || !variant || base.length + variant.length === 0) return { problem: 'words' };
  return { a, b, finding: { type, place: 'content', base, variant }, code, note: lines(fields.note) };
}

/** null where the words are not there. */
function spansOf(words: string, text: string): { start: number; end: number }[] | null {
  const sought = words.trim();
  if (sought === '') return [];
  const start = text.indexOf(sought);
  return start < 0 ? null : [{ start, end: start + sought.length }];
}
