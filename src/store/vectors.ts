/**
 * Sentence vectors from a local ONNX folder: the shipped model, or any other of the usual layout. The home of
 * `@huggingface/tokenizers`. Nothing is fetched from anywhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Vectors } from '../context.ts';
import { BrokenFileError, UserError } from '../errors.ts';
import { hash, sha256 } from '../text/hash.ts';
import { type Encoder, openEncoder } from './encoder.ts';
import { openVectorCache, type VectorCache } from './vector-cache.ts';

/** A loaded model. `embed` gives a vector of unit length for each text that has letters or digits. */
export interface Model {
  /** Of the network and the tokenizer: goes into the signature and names the cache. */
  readonly hash: string;
  readonly embed: (
    texts: readonly string[],
    progress?: (done: number, of: number) => void,
  ) => Promise<Vectors>;
}

export interface ModelOptions {
  /** A folder with onnx/model_quantized.onnx or onnx/model.onnx and tokenizer.json. */
  readonly folder?: string;
  /** Where vectors are kept from run to run; null keeps none. */
  readonly cache?: string | null;
}

export const SHIPPED_MODEL = fileURLToPath(new URL('./model', import.meta.url));

/** Texts that go through the network together; more gains nothing (16: 392, 64: 412 texts a CPU-second). */
const BATCH = 32;
/** Tokens of a text that are read; the shipped model was tried up to 508. */
const MOST_TOKENS = 508;

const NETWORKS = ['onnx/model_quantized.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'model.onnx'];

/** null where the shipped model is not there; a folder that was asked for by name must be. */
export async function openModel({ folder, cache = null }: ModelOptions = {}): Promise<Model | null> {
  const root = folder ?? SHIPPED_MODEL;
  const network = NETWORKS.map((name) => join(root, name)).find((path) => existsSync(path));
  if (network === undefined || !existsSync(join(root, 'tokenizer.json'))) {
    if (folder === undefined) return null;
    throw new UserError(
      'no model',
      root,
      'It must hold onnx/model_quantized.onnx (or onnx/model.onnx) and tokenizer.json; or run with --no-model.',
    );
  }
  return loadModel(root, network, cache);
}

async function loadModel(root: string, network: string, cache: string | null): Promise<Model> {
  const weights = readFileSync(network);
  const tokenizerText = readFileSync(join(root, 'tokenizer.json'), 'utf8');
  checkShipped(root, network, weights);
  const id = hash(weights, tokenizerText);
  const tokenizer = tokenizerOf(root, tokenizerText);
  // The network is loaded at the first text that the cache does not have: a second run needs none.
  let loading: Promise<Encoder> | undefined;
  const encoder = (): Promise<Encoder> => {
    loading ??= openEncoder(weights, padIdOf(root));
    return loading;
  };
  // Read at the first call and kept: a run embeds several times.
  let opened: VectorCache | undefined;
  return {
    hash: id,
    embed: async (texts, progress) => {
      opened ??= openVectorCache(cache, id);
      const store = opened;
      const wanted = [...new Set(texts)].filter((text) => /[\p{L}\p{N}]/u.test(text));
      const missing = wanted.filter((text) => !store.has(text));
      if (missing.length > 0) {
        for (const [text, vector] of await encodeAll(missing, tokenizer, await encoder(), progress))
          store.set(text, vector);
        store.save();
      }
      return new Map(wanted.map((text) => [text, store.get(text)!]));
    },
  };
}

/** A damaged file would give wrong vectors in silence; the shipped folder says what its bytes must be. */
function checkShipped(root: string, network: string, weights: Uint8Array): void {
  const sums = join(root, 'SHA256SUMS');
  if (!existsSync(sums)) return;
  const name = network.slice(root.length + 1).replaceAll('\\', '/');
  const line = readFileSync(sums, 'utf8')
    .split('\n')
    .find((one) => one.endsWith(`./${name}`));
  if (line !== undefined && !line.startsWith(sha256(weights)))
    throw new BrokenFileError('model', network, 'its hash is not that of SHA256SUMS; copy the folder anew');
}

function tokenizerOf(root: string, text: string): Tokenizer {
  const config = join(root, 'tokenizer_config.json');
  return new Tokenizer(JSON.parse(text), existsSync(config) ? JSON.parse(readFileSync(config, 'utf8')) : {});
}

/** Sorted by length, so that a batch pads little; the vector of a text does not depend on its batch. */
async function encodeAll(
  texts: readonly string[],
  tokenizer: Tokenizer,
  encode: Encoder,
  progress: ((done: number, of: number) => void) | undefined,
): Promise<Map<string, Float32Array>> {
  const rows = texts.map((text) => ({ text, ids: tokenizer.encode(text).ids.slice(0, MOST_TOKENS) }));
  rows.sort((a, b) => a.ids.length - b.ids.length || (a.text < b.text ? -1 : 1));
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const encoded = await encode(batch.map((row) => row.ids));
    batch.forEach((row, i) => {
      vectors.set(row.text, encoded[i]!);
    });
    progress?.(Math.min(at + BATCH, rows.length), rows.length);
  }
  return vectors;
}

function padIdOf(root: string): number {
  const path = join(root, 'config.json');
  const config: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const pad =
    typeof config === 'object' && config !== null && 'pad_token_id' in config ? config.pad_token_id : 0;
  return typeof pad === 'number' ? pad : 0;
}
