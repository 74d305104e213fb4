/** The `extract` section of a language profile. */
import { z } from '../shape.ts';

export const extractSection = z.strictObject({});
