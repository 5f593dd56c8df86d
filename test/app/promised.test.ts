/** The day on which a letter says that the answer may be expected. */
import { describe, expect, it } from 'vitest';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config, TODAY } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

/** What the app shows to a line that is said in a case of a procedure, which may be changed first. */
function shown(key: string, line: string, change: (procedure: Procedure) => Partial<Procedure> = () => ({})) {
  const procedure = procedureOf(config, key);
  const procedures = new Map([...config.procedures, [key, { ...procedure, ...change(procedure) }]]);
  const thread = new Thread({ ...config, procedures }, key);
  const answer = thread.say(line);
  return { thread, text: answer === null ? '' : thread.textOf(answer) };
}

describe('an interim message that promises a day', () => {
  const WARNING = 'Dit bericht maakt de termijn niet langer.';

  it('after the term is shown with a warning, and is a deviation once it was told', () => {
    const { text } = shown('zoersel@1', '/tussenbericht 2027-06-01 brief\nHet duurt langer.');
    expect(text).toContain(
      '1 juni 2027 ligt na de termijn **Gemotiveerd antwoord**. De uiterste datum daarvan is 20 december 2026.',
    );
    expect(text).toContain(`${WARNING} Verstuurt u het zo, dan telt dat als een afwijking`);
    const { thread } = shown('zoersel@1', `/tussenbericht 2027-06-01 brief ${TODAY}\nHet duurt langer.`);
    expect(thread.c.events.at(-1)).toMatchObject({
      type: 'interim-message-sent',
      deviations: ['expected-after-term'],
    });
  });

  it('within the term is shown without', () => {
    expect(shown('zoersel@1', '/tussenbericht 2026-12-20 brief\nHet duurt.').text).not.toContain(WARNING);
  });

  it('after a target of the organisation is warned of, and breaks no rule', () => {
    const told = (line: string) => {
      const { thread } = shown('stad-ocmw@1', '/ontvankelijk');
      const answer = thread.say(line);
      return { thread, text: answer === null ? '' : thread.textOf(answer) };
    };
    const { text } = told('/tussenbericht 2027-06-01 brief\nHet duurt.');
    expect(text).toContain('na de termijn **Antwoord (eigen streefdoel)**');
    expect(text).not.toContain('afwijking van de procedure');
    const { thread } = told(`/tussenbericht 2027-06-01 brief ${TODAY}\nHet duurt.`);
    expect(thread.c.events.at(-1)?.deviations).toBeUndefined();
  });
});

it('an acknowledgement with which the term of the answer begins says when that ends', () => {
  const { text } = shown('koksijde@1', '/bevestig brief', ({ deadlines }) => ({
    deadlines: deadlines.map((rule) => (rule.code === 'answer' ? { ...rule, anchor: 'acknowledged' } : rule)),
  }));
  expect(text).toContain('Voorbeeld: zo gaat de ontvangstbevestiging naar de klager.');
  expect(text).toContain('23 december 2026');
});
