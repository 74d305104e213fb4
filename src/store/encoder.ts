/**
 * The network: token ids to vectors of unit length. The home of the model runtime: `onnxruntime-web`, or
 * `onnxruntime-node` where the user has installed it.
 */
import type { InferenceSession, Tensor } from 'onnxruntime-web';

/** A vector for each row of token ids, in order. */
export type Encoder = (ids: readonly (readonly number[])[]) => Promise<Float32Array[]>;

interface Runtime {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
}

/** The native runtime is two to three times faster; it cannot be a dependency, since its install script downloads. */
async function openRuntime(): Promise<Runtime> {
  const native = 'onnxruntime-node';
  try {
    return (await import(native)) as Runtime;
  } catch {
    const web = await import('onnxruntime-web');
    web.env.wasm.numThreads = 1;
    web.env.logLevel = 'error';
    return web;
  }
}

export async function openEncoder(weights: Uint8Array, pad: number): Promise<Encoder> {
  const runtime = await openRuntime();
  const session = await runtime.InferenceSession.create(weights, { logSeverityLevel: 3 });
  const integers = (values: readonly number[], shape: readonly number[]): Tensor =>
    new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [...shape]);
  return async (rows) => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const shape = [rows.length, width];
    const ids = rows.flatMap((row) => [...row, ...Array<number>(width - row.length).fill(pad)]);
    const mask = rows.flatMap((row) => Array.from({ length: width }, (_, i) => (i < row.length ? 1 : 0)));
    const feeds: Record<string, Tensor> = {
      input_ids: integers(ids, shape),
      attention_mask: integers(mask, shape),
    };
    if (session.inputNames.includes('token_type_ids'))
      feeds.token_type_ids = integers(Array(ids.length).fill(0), shape);
    const out = await session.run(feeds);
    const name =
      ['sentence_embedding', 'last_hidden_state'].find((one) => one in out) ?? session.outputNames[0]!;
    return vectorsOf(out[name]!, mask, rows.length, width);
  };
}

/** A sentence output [rows, dim] as it is; token outputs [rows, width, dim] as the mean over the mask. Unit length. */
function vectorsOf(out: Tensor, mask: readonly number[], rows: number, width: number): Float32Array[] {
  const data = out.data as Float32Array;
  const dim = out.dims.at(-1)!;
  return Array.from({ length: rows }, (_, row) => {
    if (out.dims.length === 2) return unit(data.slice(row * dim, (row + 1) * dim));
    const sum = new Float32Array(dim);
    for (let t = 0; t < width; t++)
      if (mask[row * width + t] === 1)
        for (let d = 0; d < dim; d++) sum[d]! += data[(row * width + t) * dim + d]!;
    return unit(sum);
  });
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
