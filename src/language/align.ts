/** The `align` section of a language profile. */
import { z } from '../shape.ts';

export const alignSection = z.strictObject({});
