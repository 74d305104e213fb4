/** The verb `analyze`. */
import { Command } from 'commander';
import { type AnalyzeChoice, withModel } from './options.ts';

/** Where a run is written and where it is read. */
export const LATEST = 'reports/latest';

const HELP = `
DIR holds .txt, .md and .markdown files, one article a file, and if you like articles.csv and corrections.csv.
The folder of an older run is replaced; any other folder that is not empty is refused.
A run that was stopped goes on where it was the next time; what it had done lies beside its folder until then.

Example:
  quotedrift analyze corpus --out reports/latest`;

export const analyzeVerb = (): Command =>
  withModel(new Command('analyze'))
    .description('read the articles of a folder and write the report')
    .argument('<dir>', 'folder with the articles')
    .option('--out <dir>', 'folder of the run; parents are made', LATEST)
    .option('--strict', 'exit status 2 where anything was refused, not only where a file was lost')
    .option('--fresh', 'begin anew: take nothing over from a run that was stopped')
    .addHelpText('after', HELP)
    .action(async (dir: string, choice: AnalyzeChoice) => {
      const { runAnalyze } = await import('./analysis.ts');
      process.exitCode = await runAnalyze(dir, choice);
    });
