/** What a line shows by itself, wherever it stands. */
import type { BlockKind } from '../../src/model.ts';
import { ownKindOf } from '../../src/read/blocks.ts';
import { lexiconOf } from '../../src/read/lexicon.ts';
import { passagesOf } from '../../src/read/passages.ts';
import { context } from './context.ts';

export function shownKind(text: string): BlockKind | null {
  const { lines, blocks } = context.settings.read;
  return ownKindOf(passagesOf(text, false, lines)[0]!, lexiconOf(context.languages), blocks);
}
