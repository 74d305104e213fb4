/** The `read` section of a language profile. */
import { z } from '../shape.ts';

export const readSection = z.strictObject({});
