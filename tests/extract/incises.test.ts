import { describe, expect, it } from 'vitest';
import { withoutIncises } from '../../src/extract/incises.ts';
import { marksOf } from '../../src/extract/marks.ts';
import { sceneOf } from '../../src/extract/scene.ts';
import { articleOf, context } from './scenes.ts';

function partsIn(written: string, language: string): string[][] {
  const article = articleOf(written, language);
  const scene = sceneOf(article, context);
  const { extract } = context.settings;
  return withoutIncises(marksOf(scene, extract.marks).marked, scene, extract.incises).map(({ inner }) =>
    inner.map(({ start, end }) => article.text.slice(start, end)),
  );
}

describe('a reporting clause inside the marks is the reporter’s', () => {
  it.each([
    [
      'fr',
      'behind its subject',
      '« Nous venons, dit-elle, et nous restons. »',
      ['Nous venons', 'et nous restons.'],
    ],
    ['fr', 'at the end', '« Je gagne deux minutes, sourit-elle. »', ['Je gagne deux minutes']],
    ['fr', 'with an auxiliary', '« Nous venons, a-t-il ajouté. Pas elle. »', ['Nous venons', 'Pas elle.']],
    ['fr', 'with a name', '« Nous venons, a répondu Lina Sorel. Pas elle. »', ['Nous venons', 'Pas elle.']],
    [
      'fr',
      'with a relative clause',
      '« Nous venons, explique Lina Sorel, qui dirige le port. Pas elle. »',
      ['Nous venons', 'Pas elle.'],
    ],
    [
      'fr',
      'behind a question',
      '« Qui viendra ? demande le maire. Personne. »',
      ['Qui viendra ?', 'Personne.'],
    ],
    ['fr', 'twice', '« Oui, dit-il, nous venons, ajoute-t-il, demain. »', ['Oui', 'nous venons', 'demain.']],
    ['es', 'between dashes', '«No lo sé —dijo Juan—. Ya veremos»', ['No lo sé', 'Ya veremos']],
  ])('%s: %s', (language, _, written, expected) => {
    expect(partsIn(written, language)).toEqual([expected]);
  });
});

describe('what only looks like one stays', () => {
  it.each([
    ['fr', '« Nous venons, vous le savez, et nous restons. »'],
    ['fr', '« Je pense, disait mon père, donc je suis. »'],
    ['fr', '« Le port, les quais, la ville. »'],
    ['en', '“We come, said the man, and we stay,” she told us.'],
  ])('%s: %s', (language, written) => {
    expect(partsIn(written, language)[0]).toHaveLength(1);
  });
});
