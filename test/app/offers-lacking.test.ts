/** What is offered where a letter lacks something that no text mends. */
import { describe, expect, it } from 'vitest';
import { ruleOf } from '#domain/case/command-rule.ts';
import { linesOf } from '#domain/case/example.ts';
import { possibleCommands } from '#domain/case/next.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';
import { TEXT } from './situation.ts';

const HANDLED = ['/ontvankelijk', '/behandelaar handler-3 overlegd 23/11/2026'];
const UPHELD = [...HANDLED, `/oordeel gegrond\n${TEXT}`];
const HEARD = [...HANDLED, `/horen gehouden\n${TEXT}`];

function threadAfter(before: readonly string[], key: string) {
  const thread = new Thread(config, key);
  for (const body of before) expect([body, thread.say(body)]).toEqual([body, null]);
  return thread;
}

const rowOf = (name: string, text: string) =>
  text.split('\n').find((line) => line.startsWith(`| \`/${name} `)) ?? '';

describe.each<[key: string, before: readonly string[], name: string, lacks: string]>([
  ['koksijde@1', UPHELD, 'antwoord', 'De klacht is gegrond, maar er is nog geen oplossing.'],
  ['bestuursdecreet@1', HANDLED, 'antwoord', 'Er is nog geen oordeel.'],
  ['awb-9@1', HANDLED, 'antwoord', 'De klager kreeg nog niet de kans om gehoord te worden.'],
  ['awb-9@1', [...HEARD, '/commissie'], 'antwoord', 'haar advies is er nog niet.'],
  ['oco-almere@1', [], 'bevestig', 'Het onderwerp van de klacht ontbreekt.'],
])('in %s after %j', (key, before, name, lacks) => {
  it('the help and the refusal list the commands of the card', () => {
    const thread = threadAfter(before, key);
    const world = {
      procedure: procedureOf(config, key),
      organisation: config.organisation,
      respondent: null,
    };
    const roles: readonly string[] =
      config.organisation.people.find(({ id }) => id === 'coordinator-1')?.roles ?? [];
    const onCard = possibleCommands(thread.c, world).filter(
      (id) => id !== 'help' && ruleOf(id, world.procedure)?.by.some((role) => roles.includes(role)),
    );
    for (const said of ['/hulp', '/sluit\n/sluit']) {
      const listed = thread.say(said)?.offer.possible ?? [];
      expect(listed.map(({ id }) => id)).toEqual(onCard);
    }
  });

  it(`says with /${name} what its letter lacks, and its example is accepted`, () => {
    const thread = threadAfter(before, key);
    const help = thread.say('/hulp');
    const row = rowOf(name, help === null ? '' : thread.textOf(help));
    expect(row).toContain(lacks);
    expect(row).toContain('Het voorbeeld legt vast dat de klager dit al kreeg.');
    const found = help?.offer.possible.find(({ lacks: of }) => of !== undefined && of.length > 0);
    const body = found === undefined ? '' : linesOf(found.example);
    expect(body).toMatch(new RegExp(`^/${name} (?:brief|e-mail) 2026-11-23`));
    expect(thread.say(body)).toBeNull();
  });
});

describe('an answer without a text', () => {
  it('is told at once all that it lacks', () => {
    const thread = threadAfter(UPHELD, 'koksijde@1');
    const answer = thread.say('/antwoord e-mail');
    const text = answer === null ? '' : thread.textOf(answer);
    expect(text).toContain('er is nog geen oplossing. Leg ze eerst vast met `/oplossing`.');
    expect(text).toContain('de uitleg ontbreekt. Zet uw tekst op de regel onder de opdracht.');
  });
});
