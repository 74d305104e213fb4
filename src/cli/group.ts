/** The verb `group`. */
import { Command } from 'commander';
import { asFilter, type GroupChoice, withModel } from './options.ts';

const HELP = `
Row in:  {id, text, article?, language?, speaker?, kind?}
Row out: {id, family, part, confidence, alsoFamilies?}: one for each id, sorted by id

Example:
  quotedrift extract articles.ndjson | quotedrift group > families.ndjson`;

export const groupVerb = (): Command =>
  withModel(asFilter(new Command('group')))
    .option('--vectors <file>', 'sentence vectors ready made: float32, in the order of the rows')
    .description('filter: statements in, the family of each out')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], choice: GroupChoice) => {
      const { runGroup } = await import('./filters.ts');
      await runGroup(files, choice);
    });
