/** What is said of a letter that came back, and that it follows what became of it since. */
import { describe, expect, it } from 'vitest';
import type { Case, Letter } from '#domain/case/case.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { evolve } from '#domain/case/evolve.ts';
import { letterBounced } from '#domain/case/letter-outcome.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { writeCard } from '#text/issue/card.ts';
import { letterStanding, writeBounceNote } from '#text/issue/letter-note.ts';
import { after, config, give, receivedCase, TODAY } from '../../domain/case/cases.ts';

/** A case under a procedure after these lines, each by somebody with every role; `back KIND` lets a letter come back. */
function lived(key: string, ...lines: readonly string[]): Case {
  const procedure = procedureOf(config, key);
  const roles = procedure.roles.map(({ id }) => id);
  return lines.reduce<Case>((c, line) => {
    const [id = '', ...words] = line.split(' ');
    if (id !== 'back') return after(c, give(c, { id: id as CommandId, words }, procedure, roles), procedure);
    const counting = { procedure, calendar: calendarOf(procedure, config.calendars) };
    const moment = { at: `${TODAY}T09:00:00Z`, on: TODAY };
    const news = { source: `mail/${c.events.length}`, code: '5.1.1' };
    const events = letterBounced(of(c, words[0]), moment, news, c, counting);
    return events.reduce((before, event) => evolve(before, event, procedure), c);
  }, receivedCase(procedure));
}

function of(c: Case, kind?: string): Letter {
  const letter = c.letters.find((one) => one.letter === kind);
  if (letter === undefined) throw new Error(`no letter ${String(kind)}`);
  return letter;
}

const worldOf = (c: Case) => ({
  procedure: procedureOf(config, c.procedure),
  organisation: config.organisation,
});

/** What is said of the first letter of a kind, and whether the card says it too. */
function said(c: Case, kind: string) {
  const text = letterStanding(of(c, kind), c, worldOf(c));
  return { text, isOnCard: writeCard(c, worldOf(c)).includes(text) };
}

const RUNS = 'de termijn loopt weer';
const HANDLED = ['acknowledge e-mail', 'admissible', `handler handler-3 overlegd ${TODAY}`];

describe('a letter that came back', () => {
  it.each([
    ['koksijde@1', 'acknowledge e-mail', 'acknowledgement', true],
    ['koksijde@1', 'request-info e-mail 2026-12-01', 'information-request', false],
    ['zoersel@1', 'acknowledge e-mail', 'acknowledgement', true],
    ['koksijde@1', 'inadmissible artikel 5', 'inadmissible', true],
  ])('says under %s of %s, as %s, whether a term runs by that: %s', (key, line, kind, runs) => {
    const { text, isOnCard } = said(lived(key, line, `back ${kind}`), kind);
    expect([text.includes(RUNS), isOnCard]).toEqual([runs, true]);
    expect(text).toContain('Deze stap telt dus niet meer');
  });

  it('and extended a term says that it ends as it did before', () => {
    const extended = [...HANDLED, 'extend 2027-01-20', 'back extension'];
    const { text, isOnCard } = said(lived('everything@1', ...extended), 'extension');
    expect(text).toContain('de termijn heeft weer de einddatum van ervoor');
    expect([text.includes('/verstuur'), isOnCard]).toEqual([true, true]);
    const agreed = said(lived('everything@1', ...extended, 'consent 2027-03-01'), 'extension');
    expect(agreed.text).toContain('Deze brief is intussen niet meer nodig');
    expect(agreed.text).not.toMatch(/verstuur|einddatum|opnieuw/u);
    expect(agreed.isOnCard).toBe(false);
  });

  it.each([
    ['sent again', 'acknowledge e-mail', '✔ Daarna ging de brief opnieuw weg, op 23 november 2026.'],
    ['sent on paper', 'acknowledge brief', '✔ Daarna ging de brief opnieuw weg, op 23 november 2026.'],
    [
      'told otherwise',
      'acknowledge telefoon 22/11/2026',
      '✔ Daarna kreeg de klager dit bericht op een andere manier, op 22 november 2026.',
    ],
  ])('and was %s since says so, and asks nothing more', (_how, line, expected) => {
    const { text, isOnCard } = said(
      lived('koksijde@1', 'acknowledge e-mail', 'back acknowledgement', line),
      'acknowledgement',
    );
    expect(text).toContain('**De mail kwam terug:** de klager kreeg de ontvangstbevestiging niet.');
    expect(text).toContain(expected);
    expect(text).not.toMatch(/\/verstuur|\/corrigeer|loopt weer|⚠/u);
    expect(isOnCard).toBe(false);
  });
});

describe('a letter that came back in a complaint that is over', () => {
  it.each([
    ['hss@1', ['acknowledge e-mail', 'answer e-mail'], 'answer', ['withdraw']],
    ['everything@1', HANDLED, 'acknowledgement', ['settle']],
    ['koksijde@1', ['acknowledge e-mail'], 'acknowledgement', ['withdraw', 'close']],
  ])('asks nothing for what nobody waits for: %s, %j, %s back, %j', (key, before, kind, ends) => {
    const back = lived(key, ...before, `back ${kind}`);
    expect(said(back, kind)).toMatchObject({ isOnCard: true });
    const { text, isOnCard } = said(lived(key, ...before, `back ${kind}`, ...ends), kind);
    expect(text).toContain('De mail kwam terug');
    expect(text).toContain('deze brief is niet meer nodig');
    expect(text).not.toMatch(/\/verstuur|\/corrigeer/u);
    expect(isOnCard).toBe(true);
  });
});

it('the news that a letter opened the case again is told only as long as it is open', () => {
  const answered = [
    ...HANDLED,
    'respondent geinformeerd',
    'hear gehouden',
    'finding ongegrond',
    'answer e-mail',
    'close',
  ];
  const before = lived('everything@1', ...answered);
  const back = lived('everything@1', ...answered, 'back answer');
  const note = (now: Case) => writeBounceNote(of(back, 'answer'), { before, after: back, now }, worldOf(now));
  expect(note(back)).toContain('**De klacht staat weer open.**');
  const closed = lived('everything@1', ...answered, 'back answer', 'answer e-mail', 'close');
  expect(note(closed)).not.toContain('weer open');
  expect(note(closed)).toContain('✔ Daarna ging de brief opnieuw weg');
});
