#!/usr/bin/env node
/** The published program. In words that an old Node understands, so that it can say what is missing. */
const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);

if (major > 25 || (major === 24 && minor >= 15)) {
  import('../cli.js').then(({ main }) => main(process.argv.slice(2)));
} else {
  console.error(
    `quotedrift runs on Node 24.15 and newer, or 26 and newer; this is Node ${version}. See https://nodejs.org`,
  );
  process.exitCode = 1;
}
