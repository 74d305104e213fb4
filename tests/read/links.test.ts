import { describe, expect, test } from 'vitest';
import { shownKind } from './shown.ts';

describe('links to other articles', () => {
  test.each([
    '(Keep reading: Chinese FM to visit US after ‘constructive’ talks)',
    '(Also: ‘China violates our airspace every day’: fear in Japan)',
    '(You can read: What is known about the base (and what is not))',
    'READ MORE: Here’s what to know',
    'WATCH | Ships queue off Valmer',
    'Lire aussi : La grève continue',
    'Lire aussi Guerre en Ukraine : ce que l’on sait',
    'Lea también: La huelga sigue',
    'Lesen Sie auch Wie Spediteure den Stillstand umgehen',
    'Mehr zum Thema: Der Streik',
  ])('%j', (line) => {
    expect(shownKind(line)).toBe('link');
  });

  test.each([
    '(Beijing) The minister met his colleague.',
    '“Read more: that is what I tell my students,” she said.',
    'See also how the minister answered, said the critics.',
    'Watch what he does, not what he says.',
  ])('not %j', (line) => {
    expect(shownKind(line)).toBeNull();
  });
});
