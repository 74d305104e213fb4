import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEncoder } from '../../src/store/encoder.ts';
import { withEncoders } from '../../src/store/encoders.ts';
import { SHIPPED_MODEL } from '../../src/store/vectors.ts';

const network = { network: join(SHIPPED_MODEL, 'onnx/model_quantized.onnx'), pad: 68_740 };
const rows = [
  [1, 917, 2],
  [1, 20, 300, 4000, 50_000, 2],
  [1, 5, 2],
  [1, 2],
];

test('threads give the very same vectors, whatever stands beside a text', { timeout: 120_000 }, async () => {
  const encode = await openEncoder(readFileSync(network.network), network.pad);
  const here = await encode(rows);
  const there = await withEncoders(
    network,
    (encoders) => Promise.all(encoders.map((one, i) => one(i === 0 ? rows : rows.toReversed()))),
    2,
  );
  expect(there).toEqual([here, here.toReversed()]);
  expect(here[0]).toHaveLength(512);
  expect(here[0]).not.toEqual(here[1]);
});

test('a thread that cannot open its network tells it', async () => {
  const broken = withEncoders({ ...network, network: 'nowhere.onnx' }, ([one]) => one!(rows), 1);
  await expect(broken).rejects.toThrow(/nowhere\.onnx/u);
});
