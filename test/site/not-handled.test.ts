/** What the page says of messages and complaints that are not handled: no more than the text does, or as a choice of one's own. */
import { expect, it } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { site } from '#domain/language/nl.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { refusalNotices, refusals, whereToGo } from '#site/data/not-handled.ts';
import { parseConfig } from '#text/config/parse-config.ts';

const config = parseConfig(await readConfigFiles('config'));
const of = (key: string) => procedureOf(config, key);
const OWN = 'Dit is een eigen keuze van de organisatie.';
const OWN_CHOICE = expect.stringContaining(OWN) as string;

it('says that a complaint may be handled all the same where the law only takes away the duty', () => {
  const [group, ...more] = refusals(of('awb-9@1'), 'u');
  expect(more).toEqual([]);
  expect(group?.lead).toBe(
    'Om deze redenen hoeven wij uw klacht niet te behandelen. Wij mogen dat wel doen.',
  );
  expect(group?.grounds).toHaveLength(of('awb-9@1').grounds.length);
});

it('tells grounds that forbid from those that only take away the duty, and shows no empty list', () => {
  const { grounds } = of('stad-ocmw@1');
  if (typeof grounds === 'string') throw new Error('no grounds');
  const mixed = grounds.map((ground, index) => ({ ...ground, binding: index > 0 }));
  expect(refusals({ grounds: mixed }, 'je').map(({ lead }) => lead)).toEqual([
    'Om deze redenen kunnen wij je klacht niet behandelen:',
    'Om deze redenen hoeven wij je klacht niet te behandelen. Wij mogen dat wel doen.',
  ]);
  expect(refusals({ grounds }, 'u')).toHaveLength(1);
  expect(refusals({ grounds: 'none' }, 'u')).toEqual([]);
});

it.each(['zoersel@1', 'stad-ocmw@1'])('marks what %s does not promise as a choice of its own', (key) => {
  expect(refusalNotices(of(key), 'u').map(({ basis }) => basis.notes.join())).toEqual([OWN_CHOICE]);
  expect(whereToGo(of(key), 'u')?.basis.notes.join()).toContain(OWN);
});

it('quotes the article that promises a notice, and promises none that nothing promises', () => {
  expect(refusalNotices(of('awb-9@1'), 'je')[0]?.basis.text).toContain('Awb 9:8 lid 3');
  expect(refusalNotices(of('oco-almere@1'), 'u')).toEqual([]);
  expect(whereToGo(of('oco-almere@1'), 'u')).toBeNull();
});

it('quotes what promises a reason, and marks the article of the reglement as a choice of its own', () => {
  const [reason, article, ...more] = refusalNotices(of('koksijde@1'), 'je');
  expect(reason?.text).toBe('Behandelen wij je klacht niet? Dan krijg je daarvan bericht, met de reden.');
  expect(reason?.basis).toMatchObject({
    isQuote: true,
    text: expect.stringMatching(/onontvankelijkheid/) as string,
  });
  expect(article?.text).toBe('In dat bericht staat ook op welk artikel van het reglement het rust.');
  expect(article?.basis).toEqual({ text: '', isQuote: false, notes: [OWN_CHOICE] });
  expect(more).toEqual([]);
});

it('names who gets what is sent on as the text does', () => {
  const say = site.procedurePage('u');
  expect(say.forwarding(of('awb-9@1').forwarding ?? { consent: true, to: null })).toBe(
    'Hoort uw klacht bij een ander bestuursorgaan? Dan sturen wij die door.',
  );
  expect(say.forwarding(of('stad-ocmw@1').forwarding ?? { consent: false, to: '' })).toBe(
    'Hoort uw klacht bij een andere organisatie? Zonder uw toestemming sturen wij die niet door.',
  );
});

it('says “at least” of a report where the text does', () => {
  expect(site.reports.every(3, 'month', true)).toBe('Minstens elk kwartaal');
  expect(site.reports.every(3, 'month', false)).toBe('Elk kwartaal');
});

it('shows citizens no note that is meant for who writes the file', () => {
  const { second_line: second } = of('awb-9@1');
  expect(second).toMatchObject({ basis: { article: expect.any(String) as string } });
  expect(JSON.stringify(second)).not.toContain('read_as');
});
