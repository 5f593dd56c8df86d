/** Mail servers fail in many ways, and jobs are killed: no letter goes twice unasked, none counts that did not go. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '#adapters/git/register.ts';
import type { Register } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import { caseOf } from './case-of.ts';
import type { Way } from '../adapters/mail/failing-smtp.ts';
import { WAYS } from '../adapters/mail/failing-smtp.ts';
import { isLong } from '../volume.ts';
import { deskForge } from './desk-forge.ts';
import { Killed, killAfter } from './kill.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();

/** What becomes of a letter where nobody kills the job: it went, it did not, or nobody knows. */
const FATES = {
  honest: 'sent',
  slow: 'sent',
  'refuses-connection': 'failed',
  'never-greets': 'failed',
  'refuses-recipient': 'failed',
  'refuses-after-body': 'failed',
  'defers-after-body': 'failed',
  'hangs-up-after-body': 'intended',
  'loses-after-body': 'intended',
  'silent-after-body': 'intended',
} as const satisfies Partial<Record<Way | 'honest', string>>;
type Fate = (typeof FATES)[keyof typeof FATES];

const CASES: [Way | 'honest', Fate | null][] = Object.entries(FATES) as [Way | 'honest', Fate][];
const REST = WAYS.filter((way) => !(way in FATES)).map((way): [Way, null] => [way, null]);

let shared: LetterDesk | null = null;

beforeEach(() => server.fail(null));

/** A complaint with an acknowledgement that was shown. */
async function withDraft() {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  desk.at('2026-03-05');
  const draft = await desk.draft(issue, '/bevestig');
  const mails = () => server.received.filter(({ raw }) => raw.includes(`<${number.toLowerCase()}.`)).length;
  return { desk, issue, number, draft, mails };
}

type Scene = Awaited<ReturnType<typeof withDraft>>;

const stateOf = ({ desk, number }: Scene) => caseOf(desk, number).letters.at(-1)?.state;
const isTold = ({ desk, number }: Scene) => desk.course(number).includes('acknowledged');

async function run(scene: Scene, world: Partial<World> = {}): Promise<void> {
  await scene.desk.handle(scene.issue, world).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}

/** What must be so whatever happened. */
async function expectTruth(scene: Scene): Promise<void> {
  const state = stateOf(scene);
  if (state === 'sent') expect(scene.mails()).toBe(1);
  if (state === 'failed') expect(scene.mails()).toBe(0);
  expect(scene.mails()).toBeLessThanOrEqual(1);
  expect(isTold(scene)).toBe(state === 'sent');
  const { desk, issue } = scene;
  const said = [(await desk.issue(issue)).body, (await desk.notes(issue)).at(-1)?.text ?? ''];
  for (const text of said.slice(state === 'sent' ? 1 : 0)) {
    if (state === 'sent') expect(text).toContain('**Verstuurd:** de ontvangstbevestiging');
    if (state === 'failed') expect(text).toContain('**Niet verstuurd:** de ontvangstbevestiging');
    if (state === 'intended')
      expect(text).toContain('**Het is niet zeker of de ontvangstbevestiging vertrokken is**');
  }
}

/** What a person can do then, at a server that is honest again. */
async function expectRemedy(scene: Scene, isGivenUp: boolean): Promise<void> {
  const { desk, issue, draft } = scene;
  const before = scene.mails();
  const state = stateOf(scene);
  await server.fail(null);
  const plain = await desk.command(issue, `/verstuur ${draft}`);
  if (state === 'sent') expect(plain).toContain('Deze brief is al vertrokken');
  if (state === 'failed') expect(plain).toContain('✔ **Verstuurd:**');
  if (state !== 'intended') {
    expect(scene.mails()).toBe(1);
    return;
  }
  expect(plain).toContain('Het is niet zeker of deze brief vertrokken is');
  expect(scene.mails()).toBe(before);
  const answer = await desk.command(issue, `/verstuur ${draft} ${isGivenUp ? 'opnieuw' : 'verstuurd'}`);
  expect(answer).toContain(isGivenUp ? '✔ **Verstuurd:**' : '✔ Brief vertrokken');
  expect(scene.mails()).toBe(before + (isGivenUp ? 1 : 0));
  expect(stateOf(scene)).toBe('sent');
  expect(isTold(scene)).toBe(true);
}

/** Sends at such a server, killed after so many writes (`null`: never), and then runs again. */
async function play(way: Way | 'honest', done: number | null) {
  const scene = await withDraft();
  await server.fail(way === 'honest' ? null : way);
  await scene.desk.say(scene.issue, `/verstuur ${scene.draft}`);
  const kill = killAfter(scene.desk.world(), done);
  await run(scene, kill.parts);
  await run(scene);
  const state = stateOf(scene);
  const events = scene.desk.course(scene.number);
  await run(scene);
  expect(scene.desk.course(scene.number)).toEqual(events);
  await expectTruth(scene);
  await expectRemedy(scene, (done ?? 0) % 2 === 0);
  return { writes: kill.writes(), state };
}

describe.each(isLong ? [...CASES, ...REST] : CASES)('at a mail server that is: %s', (way, fate) => {
  it('a letter has the fate that the server gave it, and goes no second time wherever the job is killed', async () => {
    const { writes, state } = await play(way, null);
    if (fate !== null) expect(state).toBe(fate);
    expect(writes).toBeGreaterThan(5);
    // At every write where there is time; else at every other, at the server that leaves everybody in the dark.
    const last = isLong || way === 'hangs-up-after-body' ? writes : -1;
    for (let done = 0; done <= last; done += isLong ? 1 : 2) await play(way, done);
  }, 240_000);
});

describe('a letter on paper', () => {
  it('is laid out once, wherever the job is killed', async () => {
    for (let done = 0; done < 9; done += isLong ? 1 : 2) {
      const scene = await withDraft();
      const { desk, issue, number } = scene;
      const draft = await desk.draft(issue, '/bevestig brief');
      await desk.say(issue, `/verstuur ${draft}`);
      await run(scene, killAfter(desk.world(), done).parts);
      await run(scene);
      if (stateOf(scene) === 'intended') await desk.command(issue, `/verstuur ${draft} opnieuw`);
      expect(stateOf(scene)).toBe('sent');
      expect(await desk.documents.list(number)).toHaveLength(1);
    }
  }, 120_000);

  it('counts as not sent where it cannot be kept, and a later try goes', async () => {
    const { desk, issue, number } = await withDraft();
    const draft = await desk.draft(issue, '/bevestig brief');
    const { documents: _documents, ...without } = desk.ports;
    const { ports } = desk;
    desk.ports = without;
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('Gegrond kon de afdruk niet bewaren.');
    desk.ports = ports;
    expect(desk.course(number)).not.toContain('acknowledged');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Klaar voor de post:**');
  });
});

describe('two jobs at once', () => {
  /** A register in which something happens before its n-th push. */
  function disturbed(dir: string, nth: number, happen: () => Promise<unknown>): Register {
    const register = openRegister({ dir });
    let pushes = 0;
    const push = async () => {
      pushes += 1;
      if (pushes === nth) await happen();
      return register.push();
    };
    return { ...register, push };
  }

  it('send one letter where both heard the command', async () => {
    const scene = await withDraft();
    const { desk, issue, draft, number } = scene;
    await desk.say(issue, `/verstuur ${draft}`);
    const other = () => desk.handle(issue, { register: openRegister({ dir: desk.newClone() }) });
    await run(scene, { register: disturbed(desk.clone, 1, other) });
    expect(scene.mails()).toBe(1);
    expect(desk.course(number).filter((type) => type === 'letter-intended')).toHaveLength(1);
    await expectTruth(scene);
  });

  it('lose nothing where the register moves on while the letter is under way', async () => {
    const scene = await withDraft();
    const { desk, issue, draft, number } = scene;
    await desk.say(issue, `/verstuur ${draft}`);
    const other = async () => {
      await desk.say(issue, '/ontvankelijk');
      await desk.handle(issue, { register: openRegister({ dir: desk.newClone() }) });
      expect(scene.mails()).toBe(1);
      expect(stateOf(scene)).toBe('intended');
    };
    await run(scene, { register: disturbed(desk.clone, 2, other) });
    await run(scene);
    expect(desk.course(number)).toEqual([
      ...['received', 'letter-intended', 'admissible', 'letter-sent', 'acknowledged'],
    ]);
    expect(scene.mails()).toBe(1);
    expect(await desk.answer(issue, draft + 2)).toContain('✔ **Verstuurd:**');
  });
});
