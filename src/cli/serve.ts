/** The verb `serve`. */
import { Command } from 'commander';
import { LATEST } from './analyze.ts';
import { type ServeChoice, withAddress } from './options.ts';

const HELP = `
Example:
  quotedrift serve reports/latest --port 8080`;

export const serveVerb = (): Command =>
  withAddress(new Command('serve'))
    .description('show the report of a run in the browser, until stopped')
    .argument('[run]', 'folder of the run', LATEST)
    .option('--corpus <dir>', 'folder that the run was made of: needed for --allow-changes')
    .addHelpText('after', HELP)
    .action(async (run: string, choice: ServeChoice) => {
      const { runServe } = await import('./serving.ts');
      await runServe(run, choice);
    });
