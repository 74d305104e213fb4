/**
 * Sentence vectors from a local ONNX folder: the shipped model, or any other of the usual layout. Nothing is fetched
 * from anywhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Vectors } from '../context.ts';
import { BrokenFileError, UserError } from '../errors.ts';
import { hash, sha256 } from '../text/hash.ts';
import { type Encoder, openEncoder } from './encoder.ts';
import { withEncoders } from './encoders.ts';
import { openTokenizer, type Tokenise } from './tokenizer.ts';
import { openVectorCache, type VectorCache, type VectorPlaces } from './vector-cache.ts';

/** A loaded model. `embed` gives a vector of unit length for each text that has letters or digits. */
export interface Model {
  /** Of the network and the tokenizer: goes into the signature and names the cache. */
  readonly hash: string;
  readonly embed: (
    texts: readonly string[],
    progress?: (done: number, of: number) => void,
  ) => Promise<Vectors>;
}

export interface ModelOptions extends VectorPlaces {
  /** A folder with onnx/model_quantized.onnx or onnx/model.onnx and tokenizer.json. */
  readonly folder?: string;
  /** Takes a line on what was found wrong with the cache. */
  readonly say?: (line: string) => void;
}

export const SHIPPED_MODEL = fileURLToPath(new URL('./model', import.meta.url));

/** Tokens that go through the network together: more overflow a core's cache, fewer pay its calls (128: 404, 256: 441, 512: 442, 2048: 366 short texts a CPU-second). */
const BATCH_TOKENS = 512;
/** Texts after which what was done is kept: some five seconds. */
const KEPT_AFTER = 2048;
/** Texts from which threads gain more than they cost: each loads the network anew, some three seconds. */
const THREADS_FROM = 4000;
/** Tokens of a text that are read; the shipped model was tried up to 508. */
const MOST_TOKENS = 508;

const NETWORKS = ['onnx/model_quantized.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'model.onnx'];

/** null where the shipped model is not there; a folder that was asked for by name must be. */
export async function openModel({
  folder,
  say = () => {},
  ...places
}: ModelOptions = {}): Promise<Model | null> {
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
  return loadModel(root, network, (id) => openVectorCache(places, id, say));
}

async function loadModel(
  root: string,
  network: string,
  openCache: (model: string) => VectorCache,
): Promise<Model> {
  const weights = readFileSync(network);
  const tokenizerText = readFileSync(join(root, 'tokenizer.json'), 'utf8');
  checkShipped(root, network, weights);
  const id = hash(weights, tokenizerText);
  const tokenise = tokenizerOf(root, tokenizerText);
  // The network is loaded at the first text that the cache does not have: a second run needs none.
  let loading: Promise<Encoder> | undefined;
  const pad = padIdOf(root);
  const withNetwork = async (
    count: number,
    run: (encoders: readonly Encoder[]) => Promise<void>,
  ): Promise<void> => {
    if (count >= THREADS_FROM) return withEncoders({ network, pad }, run);
    loading ??= openEncoder(weights, pad);
    return run([await loading]);
  };
  // Read at the first call and kept: a run embeds several times.
  let opened: VectorCache | undefined;
  return {
    hash: id,
    embed: async (texts, progress = () => {}) => {
      opened ??= openCache(id);
      const cache = opened;
      const wanted = [...new Set(texts)].filter((text) => /[\p{L}\p{N}]/u.test(text));
      const missing = (): string[] => wanted.filter((text) => !cache.has(text));
      // A second time only where the cache turns out to be of another model.
      for (let left = missing(); left.length > 0; left = missing()) {
        await withNetwork(left.length, (encoders) => encodeAll(left, tokenise, encoders, cache, progress));
        cache.save();
      }
      return new Map(wanted.map((text) => [text, cache.get(text)!]));
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

function tokenizerOf(root: string, text: string): Tokenise {
  const config = join(root, 'tokenizer_config.json');
  return openTokenizer(JSON.parse(text), existsSync(config) ? JSON.parse(readFileSync(config, 'utf8')) : {});
}

interface TokenRow {
  readonly text: string;
  readonly ids: readonly number[];
}

/** Into the cache, and kept there now and then. */
async function encodeAll(
  texts: readonly string[],
  tokenise: Tokenise,
  encoders: readonly Encoder[],
  cache: VectorCache,
  progress: (done: number, of: number) => void,
): Promise<void> {
  let done = 0;
  for (let at = 0; at < texts.length; at += KEPT_AFTER) {
    if (at > 0) cache.keep();
    const rows = texts
      .slice(at, at + KEPT_AFTER)
      .map((text) => ({ text, ids: tokenise(text).slice(0, MOST_TOKENS) }));
    const batches = batchesOf(rows).values();
    const work = async (encode: Encoder): Promise<void> => {
      for (const batch of batches) {
        const vectors = await encode(batch.map(({ ids }) => ids));
        batch.forEach(({ text }, i) => {
          cache.set(text, vectors[i]!);
        });
        done += batch.length;
        progress(done, texts.length);
      }
    };
    await Promise.all(encoders.map(work));
  }
}

/** Sorted by length, so that a batch pads little; the vector of a text does not depend on its batch. */
function batchesOf(rows: readonly TokenRow[]): TokenRow[][] {
  const batches: TokenRow[][] = [];
  for (const row of rows.toSorted((a, b) => a.ids.length - b.ids.length)) {
    const batch = batches.at(-1);
    if (batch === undefined || (batch.length + 1) * row.ids.length > BATCH_TOKENS) batches.push([row]);
    else batch.push(row);
  }
  return batches;
}

function padIdOf(root: string): number {
  const path = join(root, 'config.json');
  const config: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const pad =
    typeof config === 'object' && config !== null && 'pad_token_id' in config ? config.pad_token_id : 0;
  return typeof pad === 'number' ? pad : 0;
}
