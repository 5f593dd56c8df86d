import { describe, expect, it } from 'vitest';
import { answers } from '#domain/language/nl/answers.ts';
import { config } from '../domain/case/cases.ts';
import { shownIn, Thread } from './heard.ts';
import { HEARD, KEY, TEXT, WHY } from './situation.ts';

const HANDLED = ['/ontvankelijk', '/behandelaar handler-3 overlegd 23/11/2026'];

const MEASURE = 'De wachttijd aan het loket wordt elke week nagekeken.';

/** What is answered to a command after others, all of which work. */
function answered(said: string, before: readonly string[] = []) {
  const thread = new Thread(config, KEY);
  for (const body of before) expect([body, thread.say(body)]).toEqual([body, null]);
  const answer = thread.say(said);
  const text = answer === null ? '' : thread.textOf(answer);
  return { thread, answer, text, example: shownIn(text) };
}

describe('an example', () => {
  it.each<[said: string, example: string | null, before?: readonly string[]]>([
    ['/contact 20.11.2026', '/contact 2026-11-20'],
    ['/contact 20 november 2026', '/contact 2026-11-20'],
    ['/contact mislukt 20.11.2026', '/contact mislukt 2026-11-20'],
    ['/contact 31/6/2026', '/contact 2026-11-23'],
    ['/beklaagde handler-3', null, HANDLED],
    ['/beklaagde jan', null],
    ['/corrigeer 3', null, HANDLED],
    [`/corrigeer 2 datum 1/12/2026\n${TEXT}`, null, ['/contact']],
    [
      `/corrigeer 2 datum 1/12/2026\n${TEXT}`,
      `/corrigeer 2 datum 2026-11-23\n${WHY}`,
      ['/contact 22/11/2026'],
    ],
    [
      `/corrigeer 5 oordeel gegrond\n${TEXT}`,
      `/corrigeer 5 oordeel gegrond correcte-bejegening\n${WHY}`,
      [...HEARD, '/oordeel ongegrond'],
    ],
    [
      `/corrigeer 5 oordeel 1:gegrond correcte-bejegening\n${TEXT}`,
      `/corrigeer 5 oordeel 1:gegrond 2:ongegrond correcte-bejegening\n${WHY}`,
      [...HEARD, '/oordeel ongegrond'],
    ],
    [`/horen gehouden getuige\n${TEXT}`, null, HANDLED],
    [`/horen gehouden klager jan\n${TEXT}`, null, HANDLED],
    [`/horen afgezien beklaagde kennelijk-ongegrond\n${TEXT}`, null, HANDLED],
    ['/corrigeer klager e-mail an@x', '/corrigeer klager e-mail\nnaam@voorbeeld.be'],
    ['/extern vlaamse-ombudsdienst open', null, ['/extern vlaamse-ombudsdienst open']],
    ['/stuur-door waterbedrijf', '/stuur-door waterbedrijf toestemming'],
    [
      '/maatregel burgerzaken 1/12/2026\nBorden',
      `/maatregel klachtencoördinator 1/12/2026\n${MEASURE}`,
      HANDLED,
    ],
    ['/maatregel m1 burgerzaken\nBorden', `/maatregel m1 klachtencoördinator\n${MEASURE}`, HANDLED],
  ])('keeps what was good, and never says something else: %s', (said, expected, before) => {
    const { thread, example, answer } = answered(said, before);
    expect(answer?.reply.kind).toBe('refused');
    expect(example).toBe(expected);
    if (example !== null) expect(thread.say(example)?.reply.kind).not.toBe('refused');
  });

  it('gives way to the form of the command where none keeps what was typed', () => {
    expect(answered('/corrigeer 3', HANDLED).text).toContain(
      'Zo schrijft u de opdracht: `/corrigeer nummer veld waarde of vervalt`.',
    );
  });
});

describe('the undo that is offered', () => {
  it('is none where the command cannot be given after it either', () => {
    const { answer, text } = answered('/sluit', HANDLED);
    expect(answer?.offer.undo).toBeNull();
    expect(text).not.toContain('vervalt');
  });

  it('makes the command possible', () => {
    const { thread, answer } = answered('/bevestig brief', ['/bevestig brief 23/11/2026']);
    const undo = answer?.offer.undo ?? '';
    expect(undo).toContain('/corrigeer 2 vervalt');
    expect(thread.say(undo)).toBeNull();
    expect(thread.say('/bevestig brief')?.reply.kind).not.toBe('refused');
  });
});

describe('a correction that lacks its words', () => {
  it.each(['/corrigeer', '/corrigeer klager'])('is told what is missing, never an empty code: %s', (said) => {
    const { text } = answered(said);
    expect(text).toMatch(/Zet (?:achter de opdracht|erachter)/);
    expect(text.replaceAll('```', '')).not.toContain('``');
  });
});

describe('/hulp of somebody who can give no command there', () => {
  it('says that this person can give none, where a colleague can', () => {
    const thread = new Thread(config, 'hss@1');
    const helped = (by: 'coordinator-1' | 'management-1') => {
      const answer = thread.say('/hulp', by);
      return answer === null ? '' : thread.textOf(answer);
    };
    expect(helped('coordinator-1')).toBe(answers.helpNotYou);
    expect(helped('management-1')).toContain('/ontvankelijk');
  });
});
