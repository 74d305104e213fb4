/** Thresholds that the verdicts speak for. Nothing is changed by them. */
import type { Estimate, Question, Verdict } from '../model.ts';
import type { Settings } from '../settings.ts';
import { estimate, sumOf } from './estimate.ts';
import { inForce, standings } from './standing.ts';

export interface Proposal {
  readonly question: Question;
  readonly answers: number;
  /** `best`: the greatest F1; `precise`: the lowest threshold that reaches the precision wanted. */
  readonly aim: 'best' | 'precise';
  /** Keep what has this score at least, 0 to 1; null where there are too few answers or none reaches it. */
  readonly threshold: number | null;
  readonly precision: Estimate | null;
  /** Of what was right and drawn: what the program never proposed is not in it. */
  readonly recall: number | null;
  readonly note: string;
}

interface Scored {
  readonly score: number;
  readonly right: boolean;
  readonly weight: number;
}

const SCORED: readonly Question[] = ['quotation', 'speaker', 'statement', 'finding'];

export function proposalsOf(verdicts: readonly Verdict[], settings: Settings['review']): Proposal[] {
  const scored = Map.groupBy(scoredItems(verdicts), ({ question }) => question);
  return SCORED.flatMap((question) => proposalsFor(question, scored.get(question) ?? [], settings));
}

function scoredItems(verdicts: readonly Verdict[]): (Scored & { readonly question: Question })[] {
  return [...standings(inForce(verdicts)).values()].flatMap(({ verdicts: [one], answer }) => {
    if (!one || answer === null || one.item.score === null || one.item.weight === 0) return [];
    const { question, score, weight } = one.item;
    return [{ question, score, weight, right: answer === 'yes' }];
  });
}

function proposalsFor(
  question: Question,
  scored: readonly Scored[],
  settings: Settings['review'],
): Proposal[] {
  const answers = scored.length;
  if (answers < settings.leastAnswers) {
    const note = `too few answers: ${answers} of ${settings.leastAnswers}`;
    return (['best', 'precise'] as const).map((aim) => ({
      ...{ question, answers, aim, threshold: null, precision: null, recall: null, note },
    }));
  }
  const cuts = cutsOf(scored, settings);
  const best = cuts.reduce((most, cut) => (cut.f1 > most.f1 ? cut : most));
  const precise = cuts.find(({ precision }) => (precision.value ?? 0) >= settings.wantedPrecision);
  const proposal = (aim: Proposal['aim'], cut: Cut | undefined, note: string): Proposal => ({
    ...{ question, answers, aim, note },
    ...{ threshold: cut?.threshold ?? null, precision: cut?.precision ?? null, recall: cut?.recall ?? null },
  });
  return [
    proposal('best', best, ''),
    proposal(
      'precise',
      precise,
      precise ? '' : `no threshold reaches a precision of ${settings.wantedPrecision}`,
    ),
  ];
}

interface Cut {
  readonly threshold: number;
  readonly precision: Estimate;
  readonly recall: number;
  readonly f1: number;
}

/** One for every score that occurs to two digits, lowest first. */
function cutsOf(scored: readonly Scored[], settings: Settings['review']): Cut[] {
  const scores = new Set(scored.map(({ score }) => Math.floor(score * 100) / 100));
  const allRight = weightOf(scored.filter(({ right }) => right));
  return [...scores]
    .sort((a, b) => a - b)
    .map((threshold) => {
      const kept = scored.filter(({ score }) => score >= threshold);
      const precision = estimate(kept, settings);
      const recall = allRight === 0 ? 0 : weightOf(kept.filter(({ right }) => right)) / allRight;
      const sum = (precision.value ?? 0) + recall;
      return {
        threshold,
        precision,
        recall,
        f1: sum === 0 ? 0 : (2 * (precision.value ?? 0) * recall) / sum,
      };
    });
}

const weightOf = (scored: readonly Scored[]): number => sumOf(scored, ({ weight }) => weight);
