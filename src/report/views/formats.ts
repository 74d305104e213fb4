/** A statement in the formats of other programs, where a server makes them. */
import type { LanguageCode } from '../../model.ts';
import { exportMessages } from '../export-messages.ts';
import { languageName } from '../names.ts';
import type { FamilyName } from '../pages/families.ts';
import { heading, html, type Piece } from './html.ts';
import type { Frame } from './parts.ts';

const { title, collatex, ...names } = exportMessages.formats;

/** @param aligned languages in which its readings are aligned. */
export function familyFormats(
  { id }: FamilyName,
  aligned: readonly (LanguageCode | null)[],
  { links, level }: Frame,
): Piece {
  const item = (ending: string, name: string): Piece => {
    const href = links.familyAs(id, ending);
    return href !== null && html`<li><a href="${href}">${name}</a></li>`;
  };
  const items = [
    ...Object.entries(names).map(([ending, name]) => item(ending, name)),
    ...aligned.map((language) => item(tableIn(language), collatex(languageName(language)))),
  ];
  return items.some(Boolean) && html`<section>${heading(level + 1, title)}<ul>${items}</ul></section>`;
}

const tableIn = (language: LanguageCode | null): string =>
  `collatex.json?${new URLSearchParams({ language: language ?? '' })}`;
