/** Loaded before the program (`node --import`): at its end it leaves what the whole process used, threads included. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.QUOTEDRIFT_USAGE!, JSON.stringify({ userCPUTime, systemCPUTime, maxRSS }));
});
