import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openModel, SHIPPED_MODEL } from '../../src/store/vectors.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'quotedrift-vectors-'));
const known: { text: string; first8: number[] }[] = JSON.parse(
  readFileSync(join(SHIPPED_MODEL, 'test-vectors.json'), 'utf8'),
).cases;

describe('the shipped model', () => {
  test('gives the vectors its makers published', async () => {
    const model = await openModel();
    const vectors = await model!.embed(known.map((one) => one.text));
    for (const { text, first8 } of known)
      first8.forEach((value, i) => {
        expect(vectors.get(text)![i]).toBeCloseTo(value, 2);
      });
  });

  test('gives a text the same vector alone and in company', async () => {
    const model = await openModel();
    const [text] = known.map((one) => one.text);
    const alone = (await model!.embed([text!])).get(text!)!;
    const among = (await model!.embed(known.map((one) => one.text))).get(text!)!;
    expect(alone.reduce((sum, value, i) => sum + value * among[i]!, 0)).toBeGreaterThan(0.99999);
  });

  test('gives nothing for a text without letters or digits', async () => {
    expect((await (await openModel())!.embed(['', ' … ', '“ ”'])).size).toBe(0);
  });
});

describe('the cache', () => {
  test('answers a second run with the very same vectors, also when it was cut short', async () => {
    const cache = folder();
    const texts = known.map((one) => one.text);
    const first = await (await openModel({ cache }))!.embed(texts);
    const path = join(cache, readdirSync(cache)[0]!);
    expect([...(await (await openModel({ cache }))!.embed(texts))]).toEqual([...first]);
    truncateSync(path, readFileSync(path).length - 1000);
    const mended = await (await openModel({ cache }))!.embed(texts);
    for (const text of texts) expect(mended.get(text)![0]).toBeCloseTo(first.get(text)![0]!, 5);
  });

  test('is read once a run, and has what the run added', async () => {
    const cache = folder();
    const model = (await openModel({ cache }))!;
    const [first] = await model.embed(['the harvest']).then((vectors) => [...vectors.values()]);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '');
    expect((await model.embed(['the harvest'])).get('the harvest')).toEqual(first);
    await model.embed(['another text']);
    expect((await (await openModel({ cache }))!.embed(['the harvest'])).get('the harvest')).toEqual(first);
  });

  test('is not believed where a vector in it is damaged or its width cannot be', async () => {
    const cache = folder();
    const [whole] = (await (await openModel({ cache }))!.embed(['the harvest'])).values();
    const path = join(cache, readdirSync(cache)[0]!);
    const bytes = readFileSync(path);
    for (const damage of [
      (b: Buffer) => b.fill(0x7f, b.length - 400),
      (b: Buffer) => b.writeUInt32LE(0, 21),
    ]) {
      const copy = Buffer.from(bytes);
      damage(copy);
      writeFileSync(path, copy);
      const [again] = (await (await openModel({ cache }))!.embed(['the harvest'])).values();
      expect(again).toHaveLength(512);
      expect(again![511]).toBeCloseTo(whole![511]!, 5);
    }
  });

  test('is ignored where it is not ours', async () => {
    const cache = folder();
    const model = await openModel({ cache });
    await model!.embed(['a']);
    const path = join(cache, readdirSync(cache)[0]!);
    writeFileSync(path, 'something else');
    appendFileSync(path, 'x'.repeat(5000));
    expect((await (await openModel({ cache }))!.embed(['a'])).get('a')).toHaveLength(512);
  });

  test('says in a line where it is cut short, not ours, or of another model, and the run goes on', async () => {
    const cache = folder();
    const embedded = async (...texts: string[]) => {
      const said: string[] = [];
      const model = await openModel({ cache, say: (line) => said.push(line) });
      return { said, vectors: await model!.embed(texts) };
    };
    const { said, vectors } = await embedded('the harvest', 'the harbour');
    expect(said).toEqual([]);
    const path = join(cache, readdirSync(cache)[0]!);
    const whole = readFileSync(path);

    truncateSync(path, whole.length - 1);
    const mended = await embedded('the harvest', 'the harbour');
    expect(mended.said).toEqual([
      `warning: ${path}: cut short or damaged: 1 vectors are used, the others made anew`,
    ]);
    expect(mended.vectors).toEqual(vectors);

    writeFileSync(path, 'something else');
    expect((await embedded('the harvest')).said).toEqual([
      `warning: ${path}: not a file of vectors as we write it: it is not used, and replaced`,
    ]);

    renameSync(path, join(cache, `vectors-${'0'.repeat(16)}.bin`));
    expect((await embedded('the harvest')).said).toEqual([
      expect.stringMatching(/^note: .*: the vectors there are of another model \(vectors-0+\.bin\): they/u),
    ]);

    // One vector of two numbers, under the name of our model.
    const narrow = Buffer.concat([whole.subarray(0, 21), Buffer.alloc(4 + 16 + 8)]);
    narrow.writeUInt32LE(2, 21);
    narrow.writeFloatLE(1, 41);
    writeFileSync(path, narrow);
    const again = await embedded('the harvest', 'the harbour');
    expect(again.said).toEqual([
      `warning: ${cache}: its vectors have 2 numbers, the model makes 512: they are not used`,
    ]);
    expect(again.vectors).toEqual(vectors);
    expect((await embedded('the harvest', 'the harbour')).said).toEqual([]);
  });

  test('that cannot be written costs a line, not the run', async () => {
    const cache = join(folder(), 'file');
    writeFileSync(cache, 'x');
    const said: string[] = [];
    const model = await openModel({ cache: join(cache, 'below'), say: (line) => said.push(line) });
    expect((await model!.embed(['the harvest'])).size).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^warning: .*vectors cannot be kept: /u)]);
  });
});

describe('a folder that was asked for', () => {
  test('must hold a model', async () => {
    await expect(openModel({ folder: folder() })).rejects.toThrow(/no model: .*--no-model/u);
  });

  test('must hold the bytes its SHA256SUMS promises', async () => {
    const copy = folder();
    mkdirSync(join(copy, 'onnx'));
    for (const name of ['SHA256SUMS', 'tokenizer.json', 'onnx/model_quantized.onnx'])
      copyFileSync(join(SHIPPED_MODEL, name), join(copy, name));
    appendFileSync(join(copy, 'onnx/model_quantized.onnx'), 'x');
    await expect(openModel({ folder: copy })).rejects.toThrow(/hash/u);
  });
});
