/** Logistic regression by Newton's method, for the fitting scripts: small, exact and repeatable. */

export interface Sample {
  readonly width: number;
  /** Row by row. */
  readonly features: Float32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

const STEPS = 25;
const MOST_STEP = 4;
const CLOSE = 1e-4;

/** Coefficients that maximise the weighted likelihood less `ridge` / 2 times their squares. */
export function fitLogistic({ width, features, labels, weights }: Sample, ridge = 1): Float64Array {
  const beta = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const hessian = new Float64Array(width * width);
    const gradient = Float64Array.from(beta, (value) => -ridge * value);
    for (let k = 0; k < width; k++) hessian[k * width + k] = ridge;
    for (let row = 0; row < labels.length; row++) {
      const x = features.subarray(row * width, (row + 1) * width);
      addRow(x, labels[row]!, weights[row]!, beta, hessian, gradient);
    }
    let most = 0;
    solve(hessian, gradient).forEach((change, k) => {
      const kept = Math.max(-MOST_STEP, Math.min(MOST_STEP, change));
      beta[k]! += kept;
      most = Math.max(most, Math.abs(kept));
    });
    if (most < CLOSE) break;
  }
  return beta;
}

function addRow(
  x: Float32Array,
  label: number,
  weight: number,
  beta: Float64Array,
  hessian: Float64Array,
  gradient: Float64Array,
): void {
  let z = 0;
  for (let k = 0; k < x.length; k++) z += beta[k]! * x[k]!;
  const p = 1 / (1 + Math.exp(-z));
  const error = weight * (label - p);
  const curvature = weight * Math.max(p * (1 - p), 1e-6);
  for (let k = 0; k < x.length; k++) {
    if (x[k] === 0) continue;
    gradient[k]! += error * x[k]!;
    const part = curvature * x[k]!;
    for (let l = 0; l < x.length; l++) hessian[k * x.length + l]! += part * x[l]!;
  }
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
