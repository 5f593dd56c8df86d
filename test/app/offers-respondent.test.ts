import { describe, expect, it } from 'vitest';
import { aboutHandler } from '#domain/case/about-handler.ts';
import { exampleOf, linesOf } from '#domain/case/example.ts';
import { possibleCommands } from '#domain/case/next.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

const NOBODY = '/beklaagde geen';

/** The same organisation with these people alone. */
function organisationOf(ids: readonly string[]): Config {
  const { organisation } = config;
  return {
    ...config,
    organisation: { ...organisation, people: organisation.people.filter(({ id }) => ids.includes(id)) },
  };
}

/** A complaint that is about nobody, with what its card shows. */
function aboutNobody(of: Config, key: string, before: readonly string[] = []) {
  const thread = new Thread(of, key);
  for (const body of [NOBODY, ...before]) expect([body, thread.say(body)]).toEqual([body, null]);
  const world = { procedure: procedureOf(of, key), organisation: of.organisation, respondent: null };
  const example = linesOf(exampleOf('respondent', thread.c, world));
  return { thread, world, example, possible: possibleCommands(thread.c, world) };
}

describe('the example that names somebody in a complaint about nobody', () => {
  it.each(['koksijde@1', 'zoersel@1', 'awb-9@1', 'oco-almere@1', 'bestuursdecreet@1', 'everything@1'])(
    'names nobody who gives commands, so that whoever copies it can go on: %s',
    (key) => {
      const { thread, world, example, possible } = aboutNobody(config, key);
      expect(possible).toContain('respondent');
      const [, id = ''] = example.split(' ');
      expect([id, aboutHandler(id, world)]).toEqual([id, null]);
      expect(thread.say(example)).toBeNull();
      expect(thread.say('/corrigeer 3 vervalt\nHet was een voorbeeld.')).toBeNull();
    },
  );

  it('names neither the handler nor somebody who gives commands in a closed case', () => {
    const of = organisationOf(['coordinator-1', 'coordinator-2', 'handler-1', 'handler-2']);
    const course = ['/ontvankelijk', '/behandelaar handler-1 overlegd 23/11/2026', '/trek-in', '/sluit'];
    expect(aboutNobody(of, 'koksijde@1', course).example).toBe('/beklaagde handler-2');
  });

  it('is none where everybody else gives commands: not on the card, in the help or below a refusal', () => {
    const of = organisationOf(['coordinator-1', 'coordinator-2']);
    const { thread, possible } = aboutNobody(of, 'koksijde@1');
    expect(possible).not.toContain('respondent');
    for (const said of ['/hulp', '/beklaagde', NOBODY]) {
      const answer = thread.say(said);
      expect(answer === null ? '' : thread.textOf(answer)).not.toContain('/beklaagde coordinator');
      expect(answer?.offer.possible.map(({ id }) => id)).not.toContain('respondent');
    }
    expect(thread.say('/beklaagde coordinator-2')).toBeNull();
  });
});
