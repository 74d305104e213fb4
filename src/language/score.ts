/** The `score` section of a language profile. */
import { z } from '../shape.ts';

export const scoreSection = z.strictObject({});
