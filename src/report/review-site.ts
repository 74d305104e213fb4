/** What the pages for checking need of a run. */
import type { Analysis, ReviewItem } from '../model.ts';
import { editionOf, type ReportSettings } from './edition.ts';
import { type ReviewItemPage, reviewItemPage } from './pages/review-item.ts';

/** @returns what gives the evidence of an item; null where the item is not in this run */
export function reviewEvidence(
  analysis: Analysis,
  settings: ReportSettings,
): (item: ReviewItem) => ReviewItemPage | null {
  const edition = editionOf(analysis, settings);
  return (item) => reviewItemPage(edition, item);
}
