/** Logistic regression by Newton's method, for the fitting scripts: small, exact and repeatable. */

export interface Sample {
  readonly width: number;
  /** Row by row. */
  readonly features: Float32Array;
  /** 1 and 0. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

const STEPS = 30;
const HALVINGS = 8;
const CLOSE = 1e-6;

/** Coefficients that maximise the weighted log likelihood less `ridge` / 2 times the sum of their squares. */
export function fitLogistic(sample: Sample, ridge = 1): Float64Array {
  let beta: Float64Array = new Float64Array(sample.width);
  let value = objective(sample, beta, ridge);
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(sample, beta, ridge);
    const next = improve(sample, beta, change, value, ridge);
    if (next === null || next.value - value < CLOSE * Math.abs(value)) return next?.beta ?? beta;
    ({ beta, value } = next);
  }
  return beta;
}

/** The whole step, or the half of it, or … that is better; null where none is. */
function improve(sample: Sample, beta: Float64Array, change: Float64Array, value: number, ridge: number) {
  for (let halving = 0; halving < HALVINGS; halving++) {
    const tried = beta.map((b, k) => b + change[k]! / 2 ** halving);
    const reached = objective(sample, tried, ridge);
    if (reached > value) return { beta: tried, value: reached };
  }
  return null;
}

function objective({ width, features, labels, weights }: Sample, beta: Float64Array, ridge: number): number {
  let sum = 0;
  for (const b of beta) sum -= (ridge / 2) * b * b;
  for (let row = 0; row < labels.length; row++) {
    let z = 0;
    for (let k = 0; k < width; k++) z += beta[k]! * features[row * width + k]!;
    const against = labels[row] === 1 ? -z : z;
    sum -= weights[row]! * (against > 30 ? against : Math.log1p(Math.exp(against)));
  }
  return sum;
}

function newtonStep(
  { width, features, labels, weights }: Sample,
  beta: Float64Array,
  ridge: number,
): Float64Array {
  const hessian = new Float64Array(width * width);
  const gradient = beta.map((value) => -ridge * value);
  for (let k = 0; k < width; k++) hessian[k * width + k] = ridge;
  for (let row = 0; row < labels.length; row++) {
    const at = row * width;
    let z = 0;
    for (let k = 0; k < width; k++) z += beta[k]! * features[at + k]!;
    const p = 1 / (1 + Math.exp(-z));
    const error = weights[row]! * (labels[row]! - p);
    const curvature = weights[row]! * p * (1 - p);
    for (let k = 0; k < width; k++) {
      const x = features[at + k]!;
      if (x === 0) continue;
      gradient[k]! += error * x;
      for (let l = 0; l <= k; l++) hessian[k * width + l]! += curvature * x * features[at + l]!;
    }
  }
  for (let k = 0; k < width; k++)
    for (let l = 0; l < k; l++) hessian[l * width + k] = hessian[k * width + l]!;
  return solve(hessian, gradient);
}

/** Gauss with pivots; `matrix` is square, row by row. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const rows = Array.from({ length: n }, (_, r) => [...matrix.subarray(r * n, (r + 1) * n), right[r]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = c + 1; r < n; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!;
      if (factor !== 0) for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  const x = new Float64Array(n);
  for (let r = n - 1; r >= 0; r--) {
    let sum = rows[r]![n]!;
    for (let k = r + 1; k < n; k++) sum -= rows[r]![k]! * x[k]!;
    x[r] = sum / rows[r]![r]!;
  }
  return x;
}
