import { expect, it } from 'vitest';
import { offers } from '#local/pages/fill.ts';
import type { Handling } from '#local/pages/world.ts';

const handling = (status: string): Handling => ({
  ...{ number: '2026-7Q4M2X', procedure: 'koksijde@1', status, next: null, moves: [], events: [] },
});

it.each(['received', 'closed'])('in a case that is %s help is always offered', (status) => {
  expect(offers(handling(status), []).map(({ line }) => line)).toEqual(['/hulp']);
});

it.each(['passed-on', 'erased'])('in one that is %s nothing is: nobody would answer', (status) => {
  expect(offers(handling(status), [])).toEqual([]);
});
