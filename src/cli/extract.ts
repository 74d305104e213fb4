/** The verb `extract`. */
import { Command } from 'commander';
import { asFilter, type FilterChoice } from './options.ts';

const HELP = `
Row in:  {id, text, language?}
Row out: {id, article, start, end, contents, text, kind, place, speaker, cue, via, confidence}

Example:
  quotedrift extract articles.ndjson > quotations.ndjson`;

export const extractVerb = (): Command =>
  asFilter(new Command('extract'))
    .description('filter: articles in, a row for each quotation out')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], choice: FilterChoice) => {
      const { runExtract } = await import('./filters.ts');
      await runExtract(files, choice);
    });
