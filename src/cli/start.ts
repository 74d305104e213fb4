/** The verb `start`: what `npm start` does. */
import { Command } from 'commander';
import { LATEST } from './analyze.ts';
import { type AnalyzeChoice, type ServeChoice, withAddress, withModel } from './options.ts';

const HELP = `
Example:
  quotedrift start corpus`;

export const startVerb = (): Command =>
  withAddress(withModel(new Command('start')))
    .description('analyze a folder, then serve its report until stopped')
    .argument('[dir]', 'folder with the articles', 'corpus')
    .option('--out <dir>', 'folder of the run; parents are made', LATEST)
    .addHelpText('after', HELP)
    .action(async (dir: string, choice: AnalyzeChoice & ServeChoice) => {
      const { runAnalyze } = await import('./analysis.ts');
      const { runServe } = await import('./serving.ts');
      await runAnalyze(dir, choice);
      await runServe(choice.out, { ...choice, corpus: dir });
    });
