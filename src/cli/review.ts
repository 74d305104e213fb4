/** The verb `review`, with a verb for each thing that one does with spot-checks. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { LATEST } from './analyze.ts';
import { asFilter, type FilterChoice, withAddress, withModel } from './options.ts';
import type {
  ExportChoice,
  InviteChoice,
  ProjectChoice,
  ReviewServeChoice,
  SampleChoice,
} from './review-options.ts';

const HELP = `
Verdicts are kept beside the articles, in review.db; \`analyze\` prints what they say in every report.

Example:
  quotedrift review sample reports/latest && quotedrift review invite Kim && quotedrift review serve`;

export const reviewVerb = (): Command => {
  const review = new Command('review')
    .description('check by hand how far to trust the program')
    .addHelpText('after', HELP);
  for (const verb of [sample, invite, serve, report, agreement, calibrate, exporting, importing])
    review.addCommand(quietly(verb()));
  return review;
};

/** As the verbs above it. */
const quietly = (command: Command): Command =>
  command.exitOverride().configureOutput({ outputError: () => {} });

const QUESTIONS = ['quotation', 'speaker', 'statement', 'finding', 'complete'];

const withProject = (command: Command): Command =>
  command
    .option('--articles <dir>', 'folder with the articles', 'corpus')
    .option('--db <file>', 'file of the verdicts (default: review.db beside the articles)');

const sample = (): Command =>
  withModel(withProject(new Command('sample')))
    .description('draw what is to be checked: seeded, stratified, weights kept')
    .argument('[run]', 'folder of the run', LATEST)
    .option('--size <number>', 'items of each question; the top of the silent flips comes on top', whole, 40)
    .option('--seed <text>', 'the same seed draws the same; a larger sample of it holds the smaller one', '1')
    .option('--overlap <share>', 'share of the items that every reviewer gets, 0 to 1', share, 0.25)
    .addOption(new Option('--question <name...>', 'what is asked (default: all)').choices(QUESTIONS))
    .addHelpText(
      'after',
      `
Questions: quotation (is it one, are its bounds right), speaker, statement (do two readings render one; also pairs near
the threshold), finding (type, direction, severity), complete (whole articles: is a quotation missed).

Example:
  quotedrift review sample reports/latest --size 60 --question finding quotation`,
    )
    .action(async (run: string, choice: SampleChoice) => {
      const { runSample } = await import('./reviewing.ts');
      await runSample(run, choice);
    });

const invite = (): Command =>
  withProject(new Command('invite'))
    .description('make a link for a reviewer; an older link of the same name does not hold any more')
    .argument('<name>', 'who is invited')
    .option('--days <number>', 'how long the link holds', whole, 30)
    .option('--url <address>', 'where `review serve` answers', 'http://127.0.0.1:4173')
    .addHelpText(
      'after',
      `
Example:
  quotedrift review invite Kim`,
    )
    .action(async (name: string, choice: InviteChoice) => {
      const { runInvite } = await import('./reviewing.ts');
      await runInvite(name, choice);
    });

const serve = (): Command =>
  withAddress(withProject(new Command('serve')))
    .description('show the report of a run with the pages for checking it, until stopped')
    .argument('[run]', 'folder of the run', LATEST)
    .option('--scores', 'show how sure the program is before the answer, not only after it')
    .addHelpText(
      'after',
      `
Example:
  quotedrift review serve reports/latest --articles corpus`,
    )
    .action(async (run: string, choice: ReviewServeChoice) => {
      const { runReviewServe } = await import('./review-serving.ts');
      await runReviewServe(run, choice);
    });

const report = (): Command =>
  withProject(new Command('report'))
    .description('print what the verdicts say by now into the report of a run, and to standard output')
    .argument('[run]', 'folder of the run', LATEST)
    .addHelpText(
      'after',
      `
Example:
  quotedrift review report reports/latest`,
    )
    .action(async (run: string, choice: ProjectChoice) => {
      const { runReport } = await import('./reviewing.ts');
      await runReport(run, choice);
    });

const agreement = (): Command =>
  asFilter(new Command('agreement'))
    .description('filter: verdicts in, how far reviewers agree out')
    .addHelpText(
      'after',
      `
Row in:  {item, reviewer, verdict}
Row out: {items, reviewers, percent, kappa, alphaNominal, alphaOrdinal}

One row comes out. percent is the share of pairs of verdicts that are the same, 0 to 1; kappa is Cohen's (of more than two
reviewers the mean over all two of them); the alphas are Krippendorff's. null: it cannot be said. alphaOrdinal needs
verdicts in an order: numbers, or the answers of the pages (no, unsure, bounds, type, direction, severity, yes).

Example:
  quotedrift review agreement verdicts.ndjson`,
    )
    .action(async (files: readonly string[], choice: FilterChoice) => {
      const { runAgreement } = await import('./agreement.ts');
      await runAgreement(files, choice);
    });

const calibrate = (): Command =>
  withProject(new Command('calibrate'))
    .description('propose thresholds from the verdicts; changes nothing')
    .addHelpText(
      'after',
      `
A row for each question and aim (best: the greatest F1; precise: the lowest threshold of the precision wanted), with the
precision and the recall to be expected there. Recall is of what the program proposed: what it never found is not in it.

Example:
  quotedrift review calibrate`,
    )
    .action(async (choice: ProjectChoice) => {
      const { runCalibrate } = await import('./reviewing.ts');
      await runCalibrate(choice);
    });

const exporting = (): Command =>
  withProject(new Command('export'))
    .description('write all samples, verdicts and types of reviewers')
    .argument('[file]', 'where to; - or none: standard output')
    .addOption(new Option('--format <name>', 'ndjson or csv').choices(['ndjson', 'csv']).default('ndjson'))
    .addHelpText(
      'after',
      `
Example:
  quotedrift review export verdicts.csv --format csv`,
    )
    .action(async (file: string | undefined, choice: ExportChoice) => {
      const { runExport } = await import('./reviewing.ts');
      await runExport(file ?? '-', choice);
    });

const importing = (): Command =>
  withProject(new Command('import'))
    .description('take in what `review export` wrote; what is there already stays as it is')
    .argument('<file>', 'NDJSON or CSV')
    .addHelpText(
      'after',
      `
Example:
  quotedrift review import verdicts.csv`,
    )
    .action(async (file: string, choice: ProjectChoice) => {
      const { runImport } = await import('./reviewing.ts');
      await runImport(file, choice);
    });

function whole(text: string): number {
  if (/^[1-9]\d{0,5}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 999999.');
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('A share is a number from 0 to 1.');
}
