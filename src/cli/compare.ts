/** The verb `compare`. */
import { Command } from 'commander';
import { asFilter, type FilterChoice, type ModelChoice, withModel } from './options.ts';

const HELP = `
Row in:  {id, a, b, languageA?, languageB?, speakerA?, speakerB?, viaA?, viaB?, kindA?, kindB?,
          frameA?, frameB?, tokensA?, tokensB?}
Row out: {id, relation, wording, meaning, measures, findings, tokensA, tokensB, links}
The model is loaded for pairs in two different languages only.

Example:
  echo '{"id": "1", "a": "There is room.", "b": "There is no room."}' | quotedrift compare`;

export const compareVerb = (): Command =>
  withModel(asFilter(new Command('compare')))
    .description('filter: pairs of readings in, what differs between them out')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], choice: FilterChoice & ModelChoice) => {
      const { runCompare } = await import('./filters.ts');
      await runCompare(files, choice);
    });
