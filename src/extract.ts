/** extract: an Article to its Quotations: what was said, by whom, and how it is marked. */
import type { Context } from './context.ts';
import { attribute } from './extract/attribute.ts';
import { decide } from './extract/decide.ts';
import { usageOf } from './extract/evidence.ts';
import { withHeadings } from './extract/headings.ts';
import { withoutIncises } from './extract/incises.ts';
import { interviewTurnsOf } from './extract/interviews.ts';
import { joined } from './extract/joining.ts';
import { marksOf } from './extract/marks.ts';
import { rowsOf } from './extract/rows.ts';
import { sceneOf } from './extract/scene.ts';
import { turnsOf } from './extract/turns.ts';
import type { Article, Issue, Quotation } from './model.ts';

export interface Extraction {
  /** In order of their first content. */
  readonly quotations: readonly Quotation[];
  readonly issues: readonly Issue[];
}

/** Every quotation of the article, marked or reported, with its speaker; trouble with the marks as issues. */
export function extract(article: Article, context: Context): Extraction {
  const settings = context.settings.extract;
  const scene = sceneOf(article, context);
  const told = turnsOf(scene, settings.incises);
  const turns = told.length > 0 ? told : interviewTurnsOf(scene);
  const { marked: stretches, issues } = marksOf(scene, settings.marks, turns);
  const marked = withoutIncises(stretches, scene, settings.incises);
  const attributed = attribute(marked, scene, settings.sources);
  const usage = usageOf(scene, marked, attributed, settings.decide);
  const judged = joined(marked, attributed.marks, article.text).map((parts) => ({
    parts,
    decision: decide(parts, usage),
    attribution: attributed.marks[parts[0]!]!,
  }));
  const quoted = withHeadings(judged, usage, settings.decide.headings);
  return {
    quotations: rowsOf(quoted, marked, attributed.reported, scene, settings.leastReported),
    issues,
  };
}
