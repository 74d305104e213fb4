/**
 * The command line. The home of `commander`, with cli/: one verb a file, which imports what it needs when it is
 * asked for, so that `--help` is there at once.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { analyzeVerb } from './cli/analyze.ts';
import { checkVerb } from './cli/check.ts';
import { compareVerb } from './cli/compare.ts';
import { extractVerb } from './cli/extract.ts';
import { groupVerb } from './cli/group.ts';
import { reportVerb } from './cli/report.ts';
import { reviewVerb } from './cli/review.ts';
import { serveVerb } from './cli/serve.ts';
import { startVerb } from './cli/start.ts';
import { exitCodeOf, isBrokenFileError, isUserError } from './errors.ts';
import { packageVersion } from './store/version.ts';

const HELP = `
Exit status: 0 done, 1 a mistake in the call, 2 a row or file was lost (or anything refused, with --strict),
3 a defect of quotedrift.

Example:
  quotedrift analyze corpus --out reports/latest && quotedrift serve reports/latest`;

function program(): Command {
  const root = new Command('quotedrift')
    .description('Find the same statement across news articles and languages, and what drifted in it.')
    .version(packageVersion(), '--version')
    .addHelpText('after', HELP);
  for (const verb of [
    startVerb,
    analyzeVerb,
    serveVerb,
    checkVerb,
    reportVerb,
    extractVerb,
    groupVerb,
    compareVerb,
    reviewVerb,
  ])
    root.addCommand(quiet(verb()));
  return quiet(root);
}

/** Commander throws instead of ending the process, and leaves the words to us. */
const quiet = (command: Command): Command =>
  command.exitOverride().configureOutput({ outputError: () => {} });

/** Code compiled once is kept: the next call starts in two thirds of the time. Where it cannot be kept, nothing is lost. */
const CODE_CACHE = fileURLToPath(new URL('../node_modules/.cache/code', import.meta.url));

/** One call of the program. Its exit status is `process.exitCode` when the process ends. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has had enough (`| head`) is no trouble of ours, and every write is asked for its own outcome.
  process.stdout.on('error', () => {});
  enableCompileCache(CODE_CACHE);
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (isClosedPipe(error)) return;
    process.exitCode = error instanceof CommanderError ? error.exitCode : exitCodeOf(error);
    if (!isHelp(error)) process.stderr.write(`quotedrift: ${messageOf(error)}\n`);
  }
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/** Help or version: asked for or not, it has been printed. */
const isHelp = (error: unknown): boolean =>
  error instanceof CommanderError &&
  ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(error.code);

/** One line for what the user can mend; the whole stack of a defect. */
function messageOf(error: unknown): string {
  if (error instanceof CommanderError)
    return `${oneLine(error.message.replace(/^error: |\.$/gu, ''))}. See --help.`;
  return isUserError(error) || isBrokenFileError(error) ? oneLine(error.message) : inspect(error);
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/gu, ' ');

if (import.meta.main) await main(process.argv.slice(2));
