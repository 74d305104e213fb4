/** The verb `report`. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { LATEST } from './analyze.ts';
import type { ReportChoice } from './options.ts';

/** Named here, since loading the report for `--help` takes long. A test holds them together. */
const FORMATS = ['tei', 'collatex', 'annotations', 'csv', 'md', 'html', 'ndjson'];

const HELP = `
Without other options the report of RUN (default ${LATEST}) is made again from its tables, in place.
--only takes the words of a page's address: "speaker=NAME", "route=fr", "outlet=NAME", "finding=modality",
"q=WORDS", joined by &, or "family=ID". A part, and a run with excerpts, needs a folder of its own (--out).
A format of one file is printed where no --out is given.

A bundle is sealed: it holds the run with excerpts, hashes of every file, settings, codebook, methods and the
findings by citation. --cite says whether a cited finding is still the same: exit status 0 the same, 2 not.

Example:
  quotedrift report reports/latest --format md > report.md
  quotedrift report reports/latest --only "finding=modality" --out reports/modality
  quotedrift report reports/latest --format tei --out reports/tei
  quotedrift report --diff reports/old reports/new
  quotedrift report reports/latest --bundle drift.tar.gz --excerpts 30
  quotedrift report --cite 1f2e3d4c.5b6a7988.00112233.44556677.8899aabb drift.tar.gz`;

export const reportVerb = (): Command =>
  new Command('report')
    .description(
      'make the report of a run again: a part of it, in another format, against another run, sealed',
    )
    .argument('[runs...]', `folder of a run; two with --diff; a bundle or a run with --cite`)
    .option('--out <dir>', 'write here; parents are made')
    .option('--only <query>', 'only the statements that a query finds')
    .option(
      '--excerpts <words>',
      'so many words around each quotation in place of whole articles',
      wholeNumber,
    )
    .addOption(new Option('--format <name>', 'one format alone (ndjson: with --diff)').choices(FORMATS))
    .option('--diff', 'say what differs between two runs, and why')
    .option('--bundle <path>', 'seal the run to be cited: a folder, or a file that ends in .tar or .tar.gz')
    .option('--verdicts <file>', 'put these spot-checks (NDJSON of `review export`) into the bundle')
    .option('--cite <id>', 'find a cited finding in a bundle or a run, and say what changed')
    .addHelpText('after', HELP)
    .action(async (runs: readonly string[], choice: ReportChoice) => {
      const { runReport } = await import('./reporting.ts');
      process.exitCode = await runReport(runs, choice);
    });

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Words are a whole number from 0 to 999999.');
}
