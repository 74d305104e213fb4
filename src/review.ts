/** review: what to check of a run, what the verdicts say of it, and how far reviewers agree. */
export { type AgreementRow, agreementRow } from './review/agreement.ts';
export {
  ARCHIVE_COLUMNS,
  type Archive,
  type ArchiveRow,
  archiveOf,
  archiveRow,
  cellsOfRow,
  findingType,
  type Project,
  rowOfCells,
  rowsOfArchive,
  type Sample,
} from './review/archive.ts';
export { proposalsOf } from './review/calibrate.ts';
export { checksOf, QUESTIONS } from './review/checks.ts';
export { correctionsOf } from './review/corrections.ts';
export { drawnSample } from './review/draw.ts';
export { byHandItem, candidatesOf } from './review/items.ts';
export { libraryOf } from './review/library.ts';
export { queueOf } from './review/queue.ts';
export { itemIn } from './review/reanchor.ts';
export { type Draw, sampled } from './review/sample.ts';
export { inForce, standings } from './review/standing.ts';
export type { RatedRow } from './review/units.ts';
