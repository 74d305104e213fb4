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
  return async (rows) => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const ids = new BigInt64Array(rows.length * width).fill(BigInt(pad));
    const mask = new BigInt64Array(rows.length * width);
    rows.forEach((row, i) => {
      ids.set(row.map(BigInt), i * width);
      mask.fill(1n, i * width, i * width + row.length);
    });
    const integers = (values: BigInt64Array): Tensor =>
      new runtime.Tensor('int64', values, [rows.length, width]);
    const feeds: Record<string, Tensor> = { input_ids: integers(ids), attention_mask: integers(mask) };
    if (session.inputNames.includes('token_type_ids'))
      feeds.token_type_ids = integers(new BigInt64Array(ids.length));
    const out = await session.run(feeds);
    const name =
      ['sentence_embedding', 'last_hidden_state'].find((one) => one in out) ?? session.outputNames[0]!;
    return rows.map((row, i) => vectorOf(out[name]!, i, row.length));
  };
}

/** Of a row: its sentence output [rows, dim] as it is; token outputs [rows, width, dim] as the mean of its tokens. Unit length. */
function vectorOf({ data, dims }: Tensor, row: number, tokens: number): Float32Array {
  const values = data as Float32Array;
  const dim = dims.at(-1)!;
  if (dims.length === 2) return unit(values.slice(row * dim, (row + 1) * dim));
  const sum = new Float32Array(dim);
  const from = row * dims[1]! * dim;
  for (let t = 0; t < tokens; t++) for (let d = 0; d < dim; d++) sum[d]! += values[from + t * dim + d]!;
  return unit(sum);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
