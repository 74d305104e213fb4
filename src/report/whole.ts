/** The whole report as one file that needs no server and no script. */
import type { Edition } from './edition.ts';
import { staticLinks } from './links.ts';
import { messages } from './messages.ts';
import { aboutPage } from './pages/about.ts';
import { articlePage } from './pages/article.ts';
import { familyPage } from './pages/family.ts';
import { wholeOverview } from './pages/overview.ts';
import { plotsPage } from './pages/plots.ts';
import { plotStyles } from './plot-styles.ts';
import { styles } from './styles.ts';
import { aboutView } from './views/about.ts';
import { articleView } from './views/article.ts';
import { familyView } from './views/family.ts';
import { html } from './views/html.ts';
import { filePage } from './views/layout.ts';
import { overviewView } from './views/overview.ts';
import type { Frame } from './views/parts.ts';
import { plotsView } from './views/plots.ts';

export function wholeReport(edition: Edition, settings: Readonly<Record<string, unknown>>): string {
  const { analysis, articles } = edition;
  const overview = wholeOverview(edition);
  const links = staticLinks(new Set(overview.families.map(({ id }) => id)));
  const below: Frame = { links, level: 2 };
  const families = overview.families.map(({ id }) => familyPage(edition, id)!);
  const pages = [...articles.keys()].map((id) => articlePage(edition, id)!);
  const content = html`<div id="overview">${overviewView(overview, { links, level: 1 }, false)}</div>
${families.map((page) => familyView(page, below))}
${pages.map((page) => articleView(page, below))}
${plotsView(plotsPage(edition), below)}
${aboutView(aboutPage(edition, settings), below, [])}`;
  const { corpus, signature } = analysis;
  return filePage(
    { title: messages.overview.title, corpus, signature: signature.id, content },
    links,
    styles + plotStyles,
  );
}
