/** Severity in words. */
import type { Finding } from '../model.ts';

export type SeverityName = 'slight' | 'moderate' | 'severe';

/** Severe from .7, as an exchanged number or name is; slight below .3, as where the marks stand. */
export const severityName = (severity: number): SeverityName =>
  severity >= 0.7 ? 'severe' : severity >= 0.3 ? 'moderate' : 'slight';

/** What lists rank findings by, 0 to 1: less where its like stands between faithful renderings too. */
export const weightOf = ({
  severity,
  confidence,
  noise,
}: Pick<Finding, 'severity' | 'confidence' | 'noise'>): number => severity * confidence * (1 - (noise ?? 0));
