import { describe, expect, it } from 'vitest';
import { articleIn } from '#domain/case/commands/article.ts';

describe('the article of a regulation', () => {
  it.each([
    ['artikel 5', '5', ''],
    ['Artikel 5 van het reglement', '5', ''],
    ['art. 12 § 2', '12 § 2', ''],
    ['art.12, §2', '12 § 2', ''],
    ['article 4bis brief', '4bis', 'brief'],
    ['2026-03-05 artikel 7, lid 1, e-mail', '7 lid 1', '2026-03-05 e-mail'],
    ['artikel 9:8 lid 1 punt b', '9:8 lid 1 punt b', ''],
    ['artikel 3 2° 5/3/2026', '3 2°', '5/3/2026'],
    ['artikel 5 5/3/2026', '5', '5/3/2026'],
    ['artikel 5 te oud', '5', 'te oud'],
  ])('is read out of “%s” as a code', (line, article, rest) => {
    expect(articleIn(line.split(' '))).toEqual({ article, rest: rest.split(' ').filter(Boolean) });
  });

  it.each([
    '',
    'artikel',
    'artikel vijf',
    'artikel 5/3/2026',
    'artikel 2026-03-05',
    'artikel 12345',
    'bartikel 5',
    'te oud',
  ])('is none in “%s”', (line) => {
    expect(articleIn(line.split(' ').filter(Boolean)).article).toBeNull();
  });
});
