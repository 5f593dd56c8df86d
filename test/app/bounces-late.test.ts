/** An extension that comes back after the end that its term has again. */
import { expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();

it('an extension that came back too late is on the card, with why the date changed and what is left', async () => {
  const desk = new LetterDesk(forge, server).at('2026-03-02');
  const { issue } = await desk.receive({ procedure: 'awb-9@1' }, dossierOf(AN, 'awb-9@1'));
  await desk.command(issue, '/ontvankelijk\n/behandelaar handler-1');
  desk.at('2026-04-09');
  const draft = await desk.draft(issue, '/verleng 2026-05-11 e-mail\nDe dienst is ziek.');
  await desk.command(issue, `/verstuur ${draft}`);
  desk.at('2026-04-14').bounce(server.received.at(-1)?.raw ?? '');
  await desk.sweep();
  const { body } = await desk.issue(issue);
  expect(body).toContain('> ⚠ **De mail kwam terug:** de klager kreeg de brief over de verlenging niet.');
  expect(body).toContain('de termijn heeft weer de einddatum van ervoor');
  expect(body).toContain('is nu dus voorbij: de uiterste datum was 13 april 2026. Verlengen kan niet meer.');
  expect(body).toMatch(/^> .*`\/instemming`.*`\/tussenbericht`/mu);
  const [news] = (await desk.notes(issue)).filter(({ key }) => key.startsWith('mail/'));
  expect(news?.text).toContain('de uiterste datum was 13 april 2026');
  await desk.command(issue, '/instemming 2026-05-11\nIk ga akkoord.');
  expect((await desk.issue(issue)).body).not.toContain('De mail kwam terug');
});
