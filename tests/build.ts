/** `npm run build`: the source as JavaScript with all that it reads at run time, in dist or the folder named. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(root, process.argv[2] ?? 'dist');

rmSync(out, { recursive: true, force: true });
const tsc = [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-p',
  'tests/config/tsconfig.build.json',
  '--outDir',
  out,
];
const { status } = spawnSync(process.execPath, tsc, { cwd: root, stdio: 'inherit' });
for (const data of ['language/background', 'language/hypernyms', 'store/model', 'runtime/quotedrift.js'])
  cpSync(join(root, 'src', data), join(out, data), {
    recursive: true,
    filter: (path) => !path.endsWith('.py'),
  });
process.exitCode = status ?? 1;
