/** The home of zod: the shapes of what comes in from outside (profiles, rows, tables) are written with it. */
export { z } from 'zod';
