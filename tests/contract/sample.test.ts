import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, harbour, quotedrift, root, temporaryFolder } from './program.ts';

/** Everything but how long it took. */
const lasting = (folder: string): Record<string, string> => ({ ...contentsOf(folder), 'timings.json': '' });

test('reports/sample is what the program writes now', () => {
  const out = join(temporaryFolder(), 'sample');
  expect(quotedrift(['analyze', harbour, '--out', out])).toMatchObject({ status: 0 });
  expect(
    lasting(join(root, 'reports/sample')),
    'make it anew: npm run quotedrift -- analyze tests/cases/harbour/articles --out reports/sample',
  ).toEqual(lasting(out));
});
