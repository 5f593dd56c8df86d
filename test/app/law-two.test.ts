/** Law 2: what people say of themselves and each other stands in comments, and nowhere that git or a title keeps. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openRegister } from '#adapters/git/register.ts';
import type { Mail } from '#app/ports.ts';
import { dossierOf, intakeOf } from '#app/intake/intake-of.ts';
import { statistics } from '#app/statistics.ts';
import type { Answers } from '#domain/form/fields.ts';
import { FIELDS } from '#domain/form/fields.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { makeSearch, plantedWord } from '../planted.ts';
import { volume } from '../volume.ts';
import type { Login } from './desk-forge.ts';
import { deskForge } from './desk-forge.ts';
import { config } from './desk-world.ts';
import { LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
const cases = volume(4, 200);

/** What a mail server says of an address, and what it writes when a letter comes back, name people too. */
const planted: string[] = ['no such user'];
function plant(): string {
  const word = plantedWord();
  planted.push(word);
  return word;
}

/** Every personal field that can hold a text, with one. */
function personal(): Answers {
  const typed = FIELDS.filter(({ personal: own, kind }) => own && kind !== 'choice' && kind !== 'date');
  return Object.fromEntries(
    typed.map(({ id }) => [id, id === 'email' ? `${plant()}@example.invalid` : plant()]),
  );
}

/** Every command, with a text where it takes one and where it does not: some are refused. */
const COMMANDS: readonly (() => string)[] = [
  () => `/behandelaar ${plant()}`,
  () => `/bevestig ${plant()} ${plant()}`,
  () => `/onontvankelijk ${plant()}\n${plant()}`,
  () => `/oordeel ${plant()}\n${plant()}`,
  () => `/ontvankelijk ${plant()}`,
  () => `/ontvankelijk\n${plant()}`,
  () => `/behandelaar handler-2 overlegd ${plant()}`,
  () => `/behandelaar handler-2\n${plant()}`,
  () => `/oordeel gegrond\n${plant()}`,
  () => `/oplossing ${plant()}`,
  () => `/oplossing voorgesteld\n${plant()}`,
  () => `/onderwerp ${plant()}\n${plant()}`,
  () => `/ja ${plant()}`,
  () => `/antwoord ${plant()}`,
  () => `/antwoord brief\n${plant()}`,
  () => `/afwezig ${plant()} 2026-04-01 2026-04-02`,
  () => `/afwezig coordinator-2 ${plant()} 2026-04-02 vervanger ${plant()}`,
  () => `/afwezig coordinator-2 2026-04-01 2026-04-02 vervanger coordinator-1\n${plant()}`,
  () => `/hulp ${plant()}`,
  () => `/vraag-info 1/5/2026\n${plant()}`,
  () => `/tussenbericht 1/5/2026\n${plant()}`,
  () => `/verstuur ${plant()}`,
  () => `/corrigeer klager naam\n${plant()}`,
  () => `/corrigeer 1 ${plant()} ${plant()}\n${plant()}`,
  () => `/trek-in ${plant()}`,
  () => `/${plant()} ${plant()}`,
  () => plant(),
  () => `/sluit ${plant()}`,
  () => `/sluit\n${plant()}`,
];

/** How the mail server takes the letter of each case in turn. */
const WAYS = [null, 'refuses-recipient', 'loses-after-body', null] as const;

/** A letter by mail or on paper, with what a coordinator then does. */
async function letter(desk: LetterDesk, issue: number, by: Login, index: number): Promise<void> {
  await server.fail(WAYS[index % WAYS.length] ?? null);
  const say = async (body: string) => {
    const comment = await desk.say(issue, body, by);
    await desk.handle(issue);
    return comment;
  };
  const draft = await say(index % 3 === 2 ? '/bevestig brief' : '/bevestig');
  await say(`/verstuur ${draft}`);
  const sent = server.received.length;
  if (index % 4 === 0 && sent > 0) {
    desk.bounce(server.received.at(-1)?.raw ?? '');
    await desk.sweep();
  }
  await server.fail(null);
  await say(`/corrigeer klager e-mail\n${plant()}@example.invalid`);
  await say(`/verstuur ${draft} ${plant()}`);
  await say(`/verstuur ${draft} opnieuw`);
}

/** One case, complained of and handled; every second one is refused or withdrawn early. */
async function live(desk: LetterDesk, index: number): Promise<number> {
  const procedure = procedureOf(config, index % 4 === 3 ? 'hss@1' : 'koksijde@1');
  const { organisation, calendars } = config;
  const answers = { ...personal(), service: 'openbare-werken', category: 'bejegening' };
  const reception = { now: desk.now, procedure, organisation, calendars };
  const dossier = dossierOf(answers, reception);
  const { issue } = await desk.receive(intakeOf(answers, reception), dossier);
  const by = index % 4 === 3 ? 'management-1' : 'coordinator-1';
  const commands = index % 2 === 0 ? COMMANDS : COMMANDS.filter((_, at) => at % 3 !== index % 3);
  await letter(desk, issue, by, index);
  for (const [at, command] of commands.entries()) {
    const comment = await desk.say(issue, command(), at % 7 === 6 ? 'voorbijganger' : by);
    if (at % 5 === 4) await desk.handle(issue);
    if (at % 8 === 7) await desk.edit(comment, command(), at % 7 === 6 ? 'voorbijganger' : by);
  }
  await desk.handle(issue);
  return issue;
}

describe(`in ${cases} cases`, () => {
  it(
    'no planted text stands in git, in an issue, a label, a log or what is published',
    async () => {
      const desk = new LetterDesk(forge, server);
      const issues: number[] = [];
      for (let index = 0; index < cases; index += 1) issues.push(await live(desk, index));
      await forge.fault([
        { method: 'POST', path: '/comments$', kind: 'status', status: 422, body: { message: planted[0] } },
      ]);
      await desk.say(issues[0] ?? 0, `/hulp ${plant()}`).catch(() => undefined);
      const mails: string[] = [];
      const mailer = { send: async (mail: Mail) => String(mails.push(JSON.stringify(mail))) };
      await desk.at('2026-04-20').sweep({ mailer });
      const world = desk.world();
      const published = await statistics(
        { ...world, register: openRegister({ dir: desk.clone }) },
        '2026-04-20',
      );

      const search = makeSearch(planted);
      const batch = ['cat-file', '--batch-all-objects', '--batch'];
      for (const dir of [desk.remote, desk.clone]) {
        expect([...search(execFileSync('git', ['-C', dir, ...batch], { maxBuffer: 2 ** 30 }))]).toEqual([]);
      }
      expect([...search(desk.log.join('\n'))]).toEqual([]);
      expect([...search([...published].flat().join('\n'))]).toEqual([]);
      expect(mails.length).toBeGreaterThan(0);
      expect([...search(mails.join('\n'))]).toEqual([]);
      const list = (await desk.gegrond.changedIssues('2026-04-01T00:00:00Z')).issues.find(
        ({ title }) => title === 'Werklijst',
      );
      expect([...search(list?.body ?? planted.join(' '))]).toEqual([]);
      const said: string[] = [];
      for (const issue of issues) {
        const { title, body, labels } = await desk.issue(issue);
        expect([...search([title, body, ...labels].join('\n'))]).toEqual([]);
        said.push(...(await desk.comments(issue)).map((comment) => comment.body));
      }
      expect(search(said.join('\n')).size).toBeGreaterThan(planted.length * 0.85);
      expect(desk.log.length).toBeGreaterThan(cases);
    },
    volume(240_000, 1_800_000),
  );
});
