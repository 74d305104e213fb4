/** The speakers of a run, one row each: under which names articles know them, and which offices they had when. */
import type { Analysis, Article, Quotation } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import type { SpeakerRole, SpeakerRow } from './rows.ts';

/** A quotation whose speaker has a name, and its article. */
interface Said {
  readonly name: string;
  readonly quotation: Quotation;
  readonly article: Article;
}

/** Those whom an article or a correction names; the most quoted first. */
export function speakersOf({ quotations, articles }: Analysis): SpeakerRow[] {
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const said = quotations.flatMap((quotation): Said[] => {
    const { speaker } = quotation;
    const isNamed = speaker !== null && (speaker.bearer !== undefined || speaker.rule === 'corrected');
    return isNamed ? [{ name: speaker.name, quotation, article: articleById.get(quotation.article)! }] : [];
  });
  return [...Map.groupBy(said, ({ name }) => name).values()]
    .map(speakerRow)
    .sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1));
}

function speakerRow(said: readonly Said[]): SpeakerRow {
  const { name, quotation } = said[0]!;
  const names = said.map(({ quotation: { speaker } }) => speaker!.bearer?.name ?? name);
  return {
    id: shortHash('speaker', name),
    name,
    aliases: [...new Set(names)].filter((one) => one !== name).sort(),
    roles: rolesIn(said),
    isBody: said.some(({ quotation: { speaker } }) => speaker!.bearer?.isBody === true),
    quotations: said.length,
    articles: new Set(said.map(({ article }) => article.id)).size,
    quotation: quotation.id,
  };
}

/** Each office once in each language, with the first and the last dated article that gives it. */
function rolesIn(said: readonly Said[]): SpeakerRole[] {
  const given = said.flatMap(({ quotation: { speaker }, article }) =>
    (speaker!.bearer?.roles ?? []).map((role) => ({ role, article })),
  );
  const alike = Map.groupBy(given, ({ role, article }) => `${role} ${article.language.code}`);
  return [...alike.keys()].sort().map((key) => {
    const [{ role, article }] = alike.get(key)! as [{ role: string; article: Article }];
    const dates = alike.get(key)!.flatMap((one) => one.article.date ?? []);
    const [first = null, last = first] = [dates.sort().at(0), dates.at(-1)];
    return { role, language: article.language.code, first, last };
  });
}
