/** A complaint about somebody who handles complaints himself: people are told what to do (invariant 1, 003-37). */
import { describe, expect, it } from 'vitest';
import { procedureOf } from '#domain/procedure/config.ts';
import { aboutHandlerText } from '#text/issue/about-handler.ts';
import { writeCard } from '#text/issue/card.ts';
import { config, procedures, receivedCase } from '../../domain/case/cases.ts';

const withoutDesk = { ...config.organisation, restricted_routes: [] };
const koksijde = procedureOf(config, 'koksijde@1');
const world = { procedure: koksijde, organisation: withoutDesk };

describe('a complaint about somebody who handles complaints', () => {
  it.each(procedures.map(([key, procedure]) => [key, procedure] as const))(
    'is told as such under %s, whoever of them it is about',
    (_key, procedure) => {
      const roles = Object.values(procedure.commands).flatMap(({ by }) => by);
      const running = withoutDesk.people.filter(
        (one) => one.account !== null && one.roles.some((role) => roles.includes(role)),
      );
      expect(running).not.toEqual([]);
      for (const { id } of running) {
        const text = aboutHandlerText(id, { procedure, organisation: withoutDesk });
        expect(text).toContain('De klacht gaat over iemand die zelf klachten behandelt.');
        expect(text).not.toContain(`\`${id}\``);
      }
      expect(aboutHandlerText('handler-1', { procedure, organisation: withoutDesk })).toBeNull();
      expect(aboutHandlerText(null, { procedure, organisation: withoutDesk })).toBeNull();
    },
  );

  it('is handled by a colleague where it can go nowhere else', () => {
    expect(aboutHandlerText('coordinator-1', world)).toContain('Dat doet een collega: `coordinator-2`.');
    const people = withoutDesk.people.filter(({ id }) => id !== 'coordinator-2');
    const alone = { procedure: koksijde, organisation: { ...withoutDesk, people } };
    expect(aboutHandlerText('coordinator-1', alone)).toContain(
      'Er is hier niemand anders die ze kan behandelen.',
    );
  });

  it('goes to the restricted desk where there is one, by the command of the procedure', () => {
    const { organisation } = config;
    const at = (key: string) =>
      aboutHandlerText('coordinator-1', { procedure: procedureOf(config, key), organisation });
    expect(at('koksijde@1')).toContain('Breng ze met `/naar-directeur` naar de afgeschermde werkplek');
    expect(at('oco-almere@1')).toContain('`/naar-leidinggevende`');
    const restricted = { ...organisation, desk: 'restricted' as const };
    expect(
      aboutHandlerText('coordinator-1', { procedure: koksijde, organisation: restricted }),
    ).not.toContain('Breng');
  });

  it.each(['inadmissible', 'withdrawn', 'settled', 'closed'] as const)(
    'goes there from a case that is %s only once that is opened again, and this is said first',
    (status) => {
      const ordinary = { procedure: koksijde, organisation: config.organisation };
      const text = aboutHandlerText('coordinator-1', ordinary, status) ?? '';
      expect(text).toContain('Open de klacht dan eerst weer met `/heropen`.');
      expect(text.indexOf('`/naar-directeur`')).toBeGreaterThan(text.indexOf('`/heropen`'));
      expect(aboutHandlerText('coordinator-1', ordinary, 'admissible')).not.toContain('/heropen');
      expect(aboutHandlerText('coordinator-1', world, status)).toContain('Dat doet een collega');
    },
  );

  it('has it on its card as long as it is handled, without who it is', () => {
    const c = receivedCase(koksijde);
    const card = writeCard(c, { ...world, respondent: 'coordinator-1' });
    expect(card).toContain('> ⚠ De klacht gaat over iemand die zelf klachten behandelt.');
    expect(card).not.toContain('coordinator-1');
    expect(writeCard({ ...c, status: 'closed' }, { ...world, respondent: 'coordinator-1' })).not.toContain(
      '⚠',
    );
    expect(writeCard(c, { ...world, respondent: 'handler-1' })).not.toContain('⚠');
  });
});
