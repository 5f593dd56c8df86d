/** Rules that have no words of their own in the file: the page says them with what they rest on. */
import { describe, expect, it } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { findingRules, handlerRule, namedRule } from '#site/data/own-words.ts';
import { parseConfig } from '#text/config/parse-config.ts';

const { procedures } = parseConfig(await readConfigFiles('config'));
const all = [...procedures.values()];
const of = (id: string) => all.find((procedure) => procedure.id === id)!;
const OWN = 'Dit is een eigen keuze van de organisatie. Het staat niet in de procedure.';

describe('that a name is asked', () => {
  it.each(all.map(({ id }) => id))('is said of %s, since it takes no complaint without one', (id) => {
    expect(of(id).form.anonymous).toBe(false);
    expect(namedRule(of(id), 'je').map(({ text }) => text)).toEqual([
      'Wij vragen je naam, en een manier om je te antwoorden.',
    ]);
  });

  it.each(['koksijde', 'oco-almere', 'hss'])('is an own choice of %s, whose text is silent on it', (id) => {
    expect(namedRule(of(id), 'u')).toMatchObject([{ basis: { text: '', notes: [OWN] } }]);
  });

  it('rests on the text where that takes no anonymous complaints, and is not said where they are taken', () => {
    expect(namedRule(of('zoersel'), 'u')[0]?.basis.text).toBe('je wil anoniem blijven');
    const { form } = of('zoersel');
    expect(namedRule({ form: { ...form, anonymous: true } }, 'u')).toEqual([]);
  });
});

it('marks findings and the duty to name a norm as own choices where no text gives them', () => {
  expect(findingRules(of('awb-9'), 'u')).toMatchObject([
    {
      text: 'Ons oordeel over een klacht is een van deze: gegrond, deels gegrond, ongegrond of geen oordeel.',
      basis: { notes: [OWN] },
    },
    {
      text: expect.stringContaining('Is ons oordeel gegrond of deels gegrond?') as string,
      basis: { notes: [OWN] },
    },
  ]);
  expect(findingRules(of('hss'), 'u')).toEqual([]);
});

it('says of the handler how the text is read', () => {
  expect(handlerRule(of('stad-ocmw'), 'u')).toMatchObject([
    {
      text: 'Wie zelf bij uw klacht betrokken is, behandelt die niet.',
      basis: { isQuote: true, notes: [expect.stringContaining('Zo lezen wij dit') as string] },
    },
  ]);
  expect(handlerRule(of('hss'), 'u')).toEqual([]);
});
