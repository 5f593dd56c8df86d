/** A complaint of staff against staff that came to the coordinator: passed on to the general director, who handles it. */
import { describe, expect, it } from 'vitest';
import type { Config } from '#domain/procedure/config.ts';
import { restrictedPeople } from '#local/stack/restricted.ts';
import { deskForge } from '../app/desk-forge.ts';
import { config } from '../app/desk-world.ts';
import { AN, dossierOf, LetterDesk, mailServer } from '../app/letter-world.ts';
import { readAt } from '../app/two-desks.ts';

const forge = deskForge(4);
const server = mailServer();

const city: Config = { ...config, organisation: { ...config.organisation, procedure: 'stad-ocmw' } };
const people = restrictedPeople(city, []) as Config['organisation']['people'];

describe('a complaint of staff against staff', { timeout: 60_000 }, () => {
  it('002-31 002-32 leaves nothing at the desk of the coordinator, and is handled by the director in person', async () => {
    const [ordinary, restricted] = [new LetterDesk(forge, server), new LetterDesk(forge, server)];
    ordinary.ports = { ...ordinary.ports, config: city, restricted: restricted.gegrond };
    const there = { ...city, organisation: { ...city.organisation, desk: 'restricted' as const, people } };
    restricted.ports = { ...restricted.ports, config: there };
    ordinary.at('2026-03-04');
    const intake = { procedure: 'stad-ocmw@1', capacity: 'staff', entity: 'gemeente' } as const;
    const { issue, number } = await ordinary.receive(intake, dossierOf(AN));
    await ordinary.handle(issue);
    await ordinary.command(issue, '/naar-directeur\nEen collega klaagt over een collega.');
    const left = await readAt(ordinary, issue);
    expect(left).toContain('Deze klacht is op 4 maart 2026 overgedragen aan de directeur.');
    expect(left).not.toMatch(/Peeters|lamp|collega/);

    restricted.at('2026-03-05');
    await restricted.handle(1);
    expect((await restricted.issue(1)).body).toContain('Aan zet: **algemeen directeur**.');
    await restricted.command(1, '/ontvankelijk', 'director-1');
    expect(await restricted.command(1, '/behandelaar director-1', 'director-1')).toContain(
      '✔ Behandelaar aangewezen: director-1',
    );
    const draft = await restricted.say(1, '/antwoord e-mail\nIk sprak met u allebei.', 'director-1');
    await restricted.handle(1);
    await restricted.command(1, `/verstuur ${draft}`, 'director-1');
    expect(restricted.course(number)).toContain('answered');
    expect(ordinary.course(number)).toEqual(['received', 'passed-on']);
  });
});
