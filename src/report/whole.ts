/** The whole report as one file that needs no server and no script. */
import type { Edition } from './edition.ts';
import { staticLinks } from './links.ts';
import { messages } from './messages.ts';
import { aboutPage } from './pages/about.ts';
import { articlePage } from './pages/article.ts';
import { familyPage } from './pages/family.ts';
import { wholeOverview } from './pages/overview.ts';
import { styles } from './styles.ts';
import { aboutView } from './views/about.ts';
import { articleView } from './views/article.ts';
import { familyView } from './views/family.ts';
import { html } from './views/html.ts';
import { filePage } from './views/layout.ts';
import { overviewView } from './views/overview.ts';
import type { Frame } from './views/parts.ts';

const TOP: Frame = { links: staticLinks, level: 1 };
const BELOW: Frame = { links: staticLinks, level: 2 };

export function wholeReport(edition: Edition, settings: Readonly<Record<string, unknown>>): string {
  const { analysis, articles } = edition;
  const overview = wholeOverview(edition);
  const families = overview.families.map(({ id }) => familyPage(edition, id)!);
  const pages = [...articles.keys()].map((id) => articlePage(edition, id)!);
  const content = html`<div id="overview">${overviewView(overview, TOP, false)}</div>
${families.map((page) => familyView(page, BELOW, edition.settings.matrixReadings))}
${pages.map((page) => articleView(page, BELOW))}
${aboutView(aboutPage(edition, settings), BELOW, [])}`;
  const { corpus, signature } = analysis;
  return filePage(
    { title: messages.overview.title, corpus, signature: signature.id, content },
    staticLinks,
    styles,
  );
}
