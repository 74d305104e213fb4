/** The hard pairs of tests/cases/drift: each row is a change that must be named, or none that must stay silent. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compared, reading } from './pair.ts';

interface Row {
  readonly a: string;
  readonly b: string;
  /** Without one, nothing may be found. */
  readonly type?: string;
  readonly direction?: string;
  /** Of a and b, in across.jsonl. */
  readonly languages?: readonly [string, string];
  readonly reason: string;
}

/** Findings that weigh: omission, addition and what is of little severity or confidence leave a pair faithful. */
const LEAST_SEVERITY = 0.2;
const LEAST_CONFIDENCE = 0.2;
const WORDS_LEFT_OUT = new Set(['omission', 'addition']);

for (const language of ['en', 'fr', 'es', 'de', 'across']) {
  const path = new URL(`../cases/drift/${language}.jsonl`, import.meta.url);
  const rows = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line));
  describe(`hard pairs, ${language}`, () => {
    test.each(rows)('$reason: $a | $b', ({ a, b, type, direction, languages }) => {
      const [inA, inB] = languages ?? [language, language];
      const pair = compared(reading(a, { language: inA }), reading(b, { language: inB }));
      const found = pair.findings.filter(
        (one) =>
          one.severity >= LEAST_SEVERITY &&
          one.confidence >= LEAST_CONFIDENCE &&
          !WORDS_LEFT_OUT.has(one.type),
      );
      const names = found.map((one) => one.type);
      if (type === undefined) expect(names).toEqual([]);
      else expect(names).toContain(type);
      if (direction !== undefined) expect(found.find((one) => one.type === type)?.direction).toBe(direction);
    });
  });
}
