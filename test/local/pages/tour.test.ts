import { describe, expect, test } from 'vitest';
import type { TourFacts } from '#local/pages/tour/steps.ts';
import { tourSteps } from '#local/pages/tour/steps.ts';
import { get, post, testPages } from './world.ts';

const AT = '2026-11-20T10:00:00Z';

function factsOf(types: readonly string[], more: Partial<TourFacts> = {}, does = 'x'): TourFacts {
  return {
    handling: {
      ...{ number: '2026-7Q4M2X', procedure: 'p@1', status: 'received', moves: [] },
      next: { does, by: '', doing: '', term: null, due: null, meets: false },
      events: ['received', ...types].map((type) => ({ type, at: AT, source: 'issue/1' })),
    },
    mails: [],
    hasHandler: true,
    published: null,
    ...more,
  };
}

/** The states of the ten steps by their first letters: done, now, skipped, later. */
const states = (facts: TourFacts) =>
  tourSteps(facts)
    .map(({ state }) => state[0])
    .join('');

const unread = [{ isRead: false }];
const read = [{ isRead: true }];
const judged = ['admissible', 'acknowledged', 'handler-appointed', 'deadline-near'];

describe('the steps of the tour', () => {
  test.each([
    ['nothing came in', factsOf([], { handling: null }), 'nlllllllll'],
    ['the complaint came in', factsOf([]), 'dnllllllll'],
    ['it is admissible', factsOf(['admissible']), 'ddnlllllll'],
    ['receipt was confirmed first', factsOf(['acknowledged'], { mails: unread }), 'dndlllllll'],
    ['a mail lies there', factsOf(['admissible', 'acknowledged'], { mails: unread }), 'dddnllllll'],
    ['the mail was read', factsOf(['admissible', 'acknowledged'], { mails: read }), 'ddddnlllll'],
    ['there was no mail', factsOf(['admissible', 'acknowledged']), 'dddsnlllll'],
    [
      'nobody is appointed in the procedure',
      factsOf(['admissible', 'acknowledged'], { mails: read, hasHandler: false }),
      'ddddsnllll',
    ],
    ['a term came near', factsOf(judged, { mails: read }), 'ddddddnlll'],
    ['the answer is next', factsOf(judged, { mails: read }, 'answer'), 'dddddddnll'],
    ['it was answered', factsOf([...judged, 'answered'], { mails: read }), 'ddddddddnl'],
    ['it was closed', factsOf([...judged, 'answered', 'closed'], { mails: read }), 'dddddddddn'],
    ['it was closed at once', factsOf(['inadmissible', 'closed']), 'ddssssssdn'],
    [
      'the figures are older',
      factsOf([...judged, 'answered', 'closed'], { mails: read, published: '2026-11-20T09:59:00Z' }),
      'dddddddddn',
    ],
    [
      'it was counted',
      factsOf([...judged, 'answered', 'closed'], { mails: read, published: AT }),
      'dddddddddd',
    ],
  ])('when %s', (_name, facts, expected) => {
    expect(states(facts)).toBe(expected);
  });
});

describe('the page of the tour', () => {
  test('begins, finds the complaint that came in since, and can be taken up from every page', async () => {
    const { pages } = await testPages();
    expect(await (await get(pages, '/tour')).text()).toContain('Begin de rondleiding');
    expect(await (await get(pages, '/inbox')).text()).not.toContain('href="/tour">Rondleiding: stap');
    await post(pages, '/tour', {});
    const tour = await (await get(pages, '/tour')).text();
    expect(tour).toContain('1 van de 10 stappen gedaan');
    expect(tour).toContain('Uw klacht heeft het nummer 2026-7Q4M2X');
    expect(tour).toContain('href="/desk/42#end"');
    expect(tour.match(/aria-current="step"/g)).toHaveLength(1);
    expect(await (await get(pages, '/inbox')).text()).toContain(
      'href="/tour">Rondleiding: stap 2 van 10</a>',
    );
  });
});
