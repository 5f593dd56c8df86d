/** The examples on the card can be followed as they stand. */
import { describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import type { Complainant } from './letter-world.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

/** A complaint of 2 March 2026, after these commands. */
async function after(commands: readonly string[], procedure = 'koksijde@1', who: Complainant = AN) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const received = await desk.receive({ procedure }, dossierOf(who, procedure));
  for (const command of commands) await desk.say(received.issue, command);
  await desk.handle(received.issue);
  return { desk, ...received };
}

const SOLUTIONS = 'Hier schrijft u welke oplossingen er mogelijk zijn.';

describe('the example of a letter that must say what only its writer knows', () => {
  it('has the line for a text on the card, in the help and below the refusal', async () => {
    const { desk, issue } = await after(['/ontvankelijk'], 'zoersel@1');
    const { body } = await desk.issue(issue);
    expect(body).toContain('| `/bevestig e-mail` en uw tekst eronder |');
    expect(await desk.command(issue, '/hulp')).toContain('`/bevestig e-mail` en uw tekst eronder');
    const refused = await desk.command(issue, '/bevestig e-mail');
    expect(refused).toContain('de mogelijke oplossingen ontbreken');
    expect(refused).toContain(`/bevestig e-mail\n${SOLUTIONS}\n`);
  });

  it('has none where the procedure asks none of that, or the complainant was told already', async () => {
    const { desk, issue } = await after([]);
    expect((await desk.issue(issue)).body).toContain('| `/bevestig e-mail` |');
    const { desk: other, issue: told } = await after(['/ontvankelijk'], 'zoersel@1');
    expect(await other.command(told, '/bevestig telefoon 2026-03-01')).not.toContain(SOLUTIONS);
  });
});

describe('the way of a letter that the card shows', () => {
  const INVESTIGATED = ['/ontvankelijk\n/behandelaar handler-2', '/rapport', '/oordeel ongegrond\nWaarom.'];

  it.each([
    ['somebody with an e-mail address only', { name: 'An', email: 'an@voorbeeld.example' }, 'e-mail'],
    ['somebody with a postal address only', { name: 'An', address: 'Kerkstraat 1' }, 'brief'],
  ])('reaches %s', async (_who, who, way) => {
    const { desk, issue } = await after(INVESTIGATED, 'koksijde@1', who);
    const { body } = await desk.issue(issue);
    expect(body).toContain(`\`/bevestig ${way}\``);
    expect(body).toContain(`\`/antwoord ${way}\` en uw tekst eronder`);
  });
});

describe('a date in an example', () => {
  it('is said to be one to choose, and where it is past by then the refusal shows one that is not', async () => {
    const { desk, issue } = await after([]);
    const { body } = await desk.issue(issue);
    expect(body).toContain('`/vraag-info 2026-03-16` en uw tekst eronder');
    expect(body).toContain('Die is een voorbeeld: zet er uw eigen datum.');
    const refused = await desk.at('2026-03-20').command(issue, '/vraag-info 2026-03-16\nWelke straat?');
    expect(refused).toContain('/vraag-info 2026-04-03\n');
  });
});
