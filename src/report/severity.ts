/** Severity in words. */

export type SeverityName = 'slight' | 'moderate' | 'severe';

/** Severe from .7, as an exchanged number or name is; slight below .3, as where the marks stand. */
export const severityName = (severity: number): SeverityName =>
  severity >= 0.7 ? 'severe' : severity >= 0.3 ? 'moderate' : 'slight';
