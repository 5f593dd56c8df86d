/** The intake routes on both sides of the day on which a new version of the procedure begins. */
import { describe, expect, test } from 'vitest';
import { DESK_KEY } from '#domain/form/fields.ts';
import { publicationFiles, readPublication } from '#domain/procedure/publication.ts';
import { answerCheck, answerIntake } from '#site/server/routes.ts';
import type { Ports } from '#site/server/routes.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { withSecondVersion } from '../config/config-files.ts';

const least = { name: 'Noor Voorbeeld', phone: '0470 12 34 56', facts: 'De brief kwam te laat.' };
const staff = { ...least, [DESK_KEY]: 'key', channel: 'letter' };

/** The first version ends on 31 March 2026, the second begins on 10 April: in between nothing is in force. */
const files = publicationFiles(
  parseConfig(
    withSecondVersion('2026-04-10').map((file) =>
      file.path === 'procedures/koksijde@1.yaml'
        ? { ...file, text: file.text.replace(/^valid_from: .*$/mu, "$&\nvalid_until: '2026-03-31'") }
        : file,
    ),
  ),
);
const published = readPublication((path) => JSON.parse(files.get(path) ?? 'null'));

function check(values: Record<string, string>, today: string, answer = answerCheck) {
  const body = new URLSearchParams(values);
  const request = new Request('http://intake.example/api/check', { method: 'POST', body });
  const ports: Ports = {
    published,
    today,
    origins: [],
    newId: () => 'new-id',
    isDesk: (key) => Promise.resolve(key === 'key'),
    receive: () => Promise.reject(new Error('nothing is received here')),
    logError: () => undefined,
  };
  return answer(request, ports);
}

describe('the form', () => {
  test.each([
    ['today', least, '2026-03-31', 1],
    ['today, after the switch', least, '2026-04-10', 2],
    ['the day that staff state', { ...staff, received_on: '30-3-2026' }, '2026-04-12', 1],
    ['today, where staff state a day to come', { ...staff, received_on: '30-5-2026' }, '2026-04-12', 2],
    ['today, whatever a citizen states', { ...least, received_on: '30-3-2026' }, '2026-04-12', 2],
  ])('is that of the version of %s', async (_what, values, today, version) => {
    expect((await check(values, today)).publication?.procedure.version).toBe(version);
  });

  test('asks staff for another day where nothing was in force on the one that they state', async () => {
    const answer = await check({ ...staff, received_on: '5-4-2026' }, '2026-04-12');
    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({
      errors: [
        {
          field: 'received_on',
          code: 'invalid',
          message: 'Op 5 april 2026 gold er geen versie van de procedure. Controleer de datum van ontvangst.',
        },
      ],
    });
  });

  test.each([
    ['/api/check', answerCheck],
    ['/api/intake', answerIntake],
  ])(
    'says at %s to people that nothing is in force today, and that nothing was received',
    async (_, route) => {
      const answer = await check({ ...least, submission: crypto.randomUUID() }, '2026-04-05', route);
      expect(answer).toMatchObject({ status: 503, view: { kind: 'problem', problem: 'no-procedure' } });
    },
  );
});
