import { describe, expect, test } from 'vitest';
import { shownKind } from './shown.ts';

describe('furniture', () => {
  test.each([
    '- Advertisement -',
    'La suite après la publicité',
    'Publicidad',
    'ANZEIGE',
    'Friday, March 1, 2024',
    '2023-06-20 07:00:00',
    '• June 24, 2023',
    'Publié le 19/06/2023 à 14h32',
    'Stand: 24.06.2023, 15:30 Uhr',
    'Hace 3 horas',
    '3 min read',
    '25.7 C',
    'Show More',
    'Back to top button',
    'Breaking News',
    '%d bloggers like this:',
    'You may also like',
    'Leave a Comment',
    'Popular Articles',
    'Related Articles',
    '#United #States #China',
    'https://example.org/a',
    '***',
    '4',
    'Source: BFM TV',
    'Tags: ports, strike',
    '© 2024 Example Media',
    '(Reporting by Ann Oster; Editing by Paul Reyes.)',
    '*With information from AFP and EFE',
    'Con información de Reuters',
    'We use cookies to make this page better. You may refuse them at any time.',
    'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.',
  ])('%j', (line) => {
    expect(shownKind(line)).toBe('furniture');
  });

  test.each([
    'Share prices fell after the minister spoke.',
    'Source close to the talks: no agreement is in sight, and the two sides will not meet again before the end of the month.',
    'With information from several sources, the police arrested three men.',
    'Recibe Xi a Blinken en Pekín',
    'Publicité mensongère : le gouvernement durcit le ton',
    'On 24 June 2023 he called it “treason”.',
    'Home ministers meet again on Tuesday',
    '“Follow us,” he said.',
  ])('not %j', (line) => {
    expect(shownKind(line)).toBeNull();
  });
});
