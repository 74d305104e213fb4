/**
 * How sure a finding is: that the difference it names is there. A check gives the evidence of what it saw; the
 * coefficients make a probability of it. They were fitted by tests/evals/fit/confidence.ts, which tells on what.
 */
import type { Found } from '../model.ts';
import type { Settings } from '../settings.ts';
import fitted from './confidence-coefficients.json' with { type: 'json' };

/** logit(confidence) = bias + evidence · logit(evidence of the check) + unlinked · share of words without a link. */
export interface Coefficients {
  readonly bias: number;
  readonly evidence: number;
  readonly unlinked: number;
}

const within: Readonly<Record<string, Coefficients>> = fitted.within;
const across: Readonly<Record<string, number>> = fitted.across;

/** "tense/aspect" where a subtype has coefficients of its own, else the type. */
export const coefficientsOf = ({ type, subtype }: Found): Coefficients | undefined =>
  within[`${type}/${subtype}`] ?? within[type];

/**
 * 0 to 1. Within a language by the coefficients of its type; across languages the evidence times the share of such
 * findings that hold. A type that no dev data names keeps its evidence, the less the two sides share, the less of it:
 * a difference in the content presumes that both say the same otherwise.
 * @param unlinked share of words without a link, 0 to 1.
 */
export function confidenceOf(
  found: Found,
  sameLanguage: boolean,
  unlinked: number,
  { presumed }: Settings['score'],
): number {
  if (found.place !== 'content' || found.type === 'omission' || found.type === 'addition')
    return found.confidence;
  if (!sameLanguage) return found.confidence * (across[found.type] ?? 1) * (1 - unlinked) ** presumed;
  const row = coefficientsOf(found);
  return row
    ? logistic(row.bias + row.evidence * logit(found.confidence) + row.unlinked * unlinked)
    : found.confidence * (1 - unlinked) ** presumed;
}

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Of a share that is neither 0 nor 1; what is surer than .99 or less sure than .01 is taken for that. */
export const logit = (p: number): number => {
  const inside = Math.min(0.99, Math.max(0.01, p));
  return Math.log(inside / (1 - inside));
};
