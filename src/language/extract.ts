/** The `extract` section of a language profile. */
import { z } from '../shape.ts';
import { marksSection } from './marks.ts';
import { sourcesSection } from './sources.ts';

export const extractSection = z.strictObject({
  marks: marksSection.prefault({}),
  sources: sourcesSection.prefault({}),
});
