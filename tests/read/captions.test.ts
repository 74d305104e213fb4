import { describe, expect, test } from 'vitest';
import { shownKind } from './shown.ts';

describe('captions that say so', () => {
  test.each([
    'FILE - The minister speaks at the port of Valmer, March 12, 2024.',
    'Image caption, The minister at the port',
    'Foto: Ein Schiff im Hafen.',
    'Archivbild',
    'Légende : le port de Valmer',
    'Ships wait off Valmer on Saturday. (Jason Franson/Canadian Press)',
  ])('%j', (line) => {
    expect(shownKind(line)).toBe('caption');
  });

  test.each([
    'Images, published on Monday, show the port.',
    'Er trat zurück. (dpa/AFP)',
    'File the papers, he said.',
  ])('not %j', (line) => {
    expect(shownKind(line)).toBeNull();
  });
});
