/** Invariant 15: a case keeps the version of its receipt, whatever becomes of the procedure. */
import { describe, expect, it } from 'vitest';
import { openOutbox } from '#adapters/files/outbox.ts';
import { openDoor } from '#app/intake/door.ts';
import { readEntry } from '#app/intake/entry.ts';
import { verify } from '#app/verify.ts';
import type { Answers } from '#domain/form/fields.ts';
import { publicationFiles, readPublication } from '#domain/procedure/publication.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { withSecondVersion } from '../config/config-files.ts';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';
import { newFolder } from './intake/fixture.ts';

const forge = deskForge(3);

/** From 1 April 2026 a complaint is acknowledged within 5 days instead of 10. */
const after = parseConfig(withSecondVersion('2026-04-01'));
const files = publicationFiles(after);
const published = readPublication((path) => JSON.parse(files.get(path) ?? 'null'));

let submissions = 0;

/** What the intake hands to the desk of a complaint that comes in at an instant. */
async function receivedAt(now: string, stated: Answers = {}): Promise<Intake> {
  submissions += 1;
  const outbox = openOutbox(await newFolder());
  const door = openDoor(published, { outbox: () => outbox, secret: 'a secret of the tests', now });
  const answers = { name: 'Els Voorbeeld', email: 'els@voorbeeld.example', facts: 'De lamp brandt niet.' };
  const reception = await door.receive({
    id: `0b6f3c1e-5a1d-4c39-9a55-${String(submissions).padStart(12, '0')}`,
    answers: { ...answers, ...stated },
    desk: stated.received_on !== undefined,
  });
  if (reception.kind !== 'received') throw new Error(reception.kind);
  const [kept] = await outbox.find(reception.number.slice('2026-'.length));
  const entry = readEntry(kept?.text ?? '');
  if (entry === null) throw new Error('nothing was kept');
  return entry.intake;
}

/** The day until which the acknowledgement is due, as the register has it. */
const acknowledgement = (desk: Desk, number: string) =>
  /"code":"acknowledgement".*?"nominal":"([\d-]+)"/.exec(desk.file(number))?.[1];

describe('a complaint gets the version in force at its receipt', () => {
  it.each([
    ['before the switch', '2026-03-31T12:00:00Z', {}, 'koksijde@1'],
    ['late that evening by the organisation’s clock', '2026-03-31T21:59:59Z', {}, 'koksijde@1'],
    ['just after midnight there, when it is still March in UTC', '2026-03-31T22:00:00Z', {}, 'koksijde@2'],
    ['after the switch', '2026-05-01T12:00:00Z', {}, 'koksijde@2'],
    [
      'on paper before the switch and entered after it',
      '2026-04-02T12:00:00Z',
      { channel: 'letter', received_on: '2026-03-30' },
      'koksijde@1',
    ],
    [
      'on paper on the day of the switch',
      '2026-04-02T12:00:00Z',
      { channel: 'letter', received_on: '2026-04-01' },
      'koksijde@2',
    ],
  ])('%s', async (_what, now, stated, version) => {
    expect((await receivedAt(now, stated)).procedure).toBe(version);
  });

  it('and its terms are those of that version, at the intake and in the register', async () => {
    const desk = new Desk(forge).at('2026-04-02');
    const world = { config: after };
    const paper = await receivedAt(desk.now, { channel: 'letter', received_on: '2026-03-30' });
    const online = await receivedAt(desk.now);
    for (const intake of [paper, online]) {
      const { issue } = await desk.receive(intake);
      await desk.handle(issue, world);
    }
    expect(acknowledgement(desk, paper.number)).toBe('2026-04-09');
    expect(acknowledgement(desk, online.number)).toBe('2026-04-07');
  });
});

describe('a case that is there when a new version comes', () => {
  it('keeps its file, its card, its terms and its possible commands, and verifies', async () => {
    const desk = new Desk(forge).at('2026-03-30');
    const { issue, number } = await desk.receive();
    await desk.command(issue, '/ontvankelijk');
    const [file, card] = [desk.file(number), (await desk.issue(issue)).body];
    desk.at('2026-04-02');
    expect(await desk.handle(issue, { config: after })).toBe(true);
    expect(await desk.sweep({ config: after })).toBe(true);
    expect([desk.file(number), (await desk.issue(issue)).body]).toEqual([file, card]);
    expect(await verify(desk.world().register, { config: after })).toEqual([]);
    const help = await desk.command(issue, '/hulp');
    const asked = await desk.say(issue, '/hulp');
    await desk.handle(issue, { config: after });
    expect(await desk.answer(issue, asked)).toBe(help);
  });

  it('keeps its version where its receipt is put right to the other side of the switch', async () => {
    const desk = new Desk(forge).at('2026-04-02');
    const { issue, number } = await desk.receive({ procedure: 'koksijde@2' });
    const asked = await desk.say(issue, '/ontvangen 30/3/2026');
    await desk.handle(issue, { config: after });
    expect(await desk.answer(issue, asked)).toMatch(/^✔/);
    expect(desk.file(number)).toContain('procedure: "koksijde@2"');
    // Five days from the other date of receipt, and not ten.
    expect(acknowledgement(desk, number)).toBe('2026-04-04');
  });
});
