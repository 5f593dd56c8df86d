import { expect, test } from 'vitest';
import { renderBody } from '#text/case-file/body.ts';
import { procedures, receivedCase } from '../../domain/case/cases.ts';

test('what nobody chose is said in words, as on the card', () => {
  const [, procedure] = procedures[0]!;
  const c = { ...receivedCase(procedure), category: 'unknown' };
  expect(renderBody(c, procedure)).toContain('| Soort klacht | niet gekozen |');
});
