import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { registerText } from '#domain/case/commands/register-text.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { after, config, give, receivedCase, TODAY } from './cases.ts';

const procedure = procedureOf(config, 'everything@1');
const EVERYBODY = procedure.roles.map(({ id }) => id);
const answered: Case = { ...receivedCase(procedure), status: 'answered' };

/** A command as it is typed, with the text below it. */
function type(line: string, text: string | null, c = answered, rest: Partial<Context> = {}): Decision {
  const [id = '', ...words] = line.split(' ');
  return give(c, { id: id as CommandId, words }, procedure, EVERYBODY, { text, ...rest });
}

/** A text that was shown and then confirmed, as the app does it. */
function confirm(line: string, text: string, c = answered): Decision {
  const [id, ...words] = line.split(' ');
  const shown = type(line, text, c);
  if (shown.kind !== 'preview') return shown;
  const command = id as 'subject' | 'summary' | 'measure';
  return type('yes 1300', null, c, { confirmed: { comment: 1300, text: shown.text, command, words } });
}

/** The case after texts that were confirmed, each as its line and its text. */
function confirmed(...texts: readonly (readonly [line: string, text: string])[]): Case {
  return texts.reduce((c, [line, text]) => after(c, confirm(line, text, c), procedure), answered);
}

function code(decision: Decision): string {
  return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
}

describe('a text that goes into the register', () => {
  test.each<[string, string | null, string]>([
    ['subject Lange wachttijd', null, 'Lange wachttijd'],
    ['subject', 'Lange\n\nwachttijd', 'Lange wachttijd'],
    [
      'summary',
      'Een burger wachtte.\nDe dienst past zich aan.',
      'Een burger wachtte. De dienst past zich aan.',
    ],
    ['summary Kort', 'en goed', 'Kort en goed'],
    ['measure coordinator', 'Een extra\u200b loket.', 'Een extra loket.'],
  ])('is shown first, on one line: /%s', (line, text, shown) => {
    expect(type(line, text)).toEqual({ kind: 'preview', text: shown });
  });

  test.each([
    ['subject', 'text-expected', 'text-too-long', 120],
    ['summary', 'text-expected', 'text-too-long', 600],
    ['measure', 'text-expected', 'text-too-long', 300],
  ])('is refused when it is empty or too long: /%s', (line, empty, long, most) => {
    expect(code(type(line, null))).toBe(empty);
    expect(code(type(line, ' \u200b '))).toBe(empty);
    expect(type(line, 'é'.repeat(most)).kind).toBe('preview');
    expect(code(type(line, 'é'.repeat(most + 1)))).toBe(long);
  });

  it('has nothing in it that nobody sees or that breaks a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(registerText('summary', [], text)).not.toMatch(/[\p{Cc}\p{Cf}]|^\s|\s$|\s\s/u);
      }),
    );
  });

  test.each(['subject', 'summary'] as const)('is set with /ja, once: /%s', (id) => {
    const c = confirmed([id, 'Lange wachttijd']);
    expect(c[id]).toBe('Lange wachttijd');
    expect(code(confirm(id, 'Lange wachttijd', c))).toBe('already-done');
    expect(after(c, confirm(id, 'Iets anders', c), procedure)[id]).toBe('Iets anders');
  });

  it('is not confirmed by who may not give its command, or where no text was shown', () => {
    const words = ['1300'];
    const of = { comment: 1300, text: 'Lange wachttijd', command: 'summary', words: [] } as const;
    expect(code(give(answered, { id: 'yes', words }, procedure, ['management'], { confirmed: of }))).toBe(
      'not-your-role',
    );
    expect(code(type('yes 1300', null, answered, { confirmed: null }))).toBe('not-confirmable');
  });
});

describe('a measure (002-03, 004-04)', () => {
  it('gets a number of its own, with who carries it out and until when', () => {
    const c = confirmed(
      ['measure coordinator 2026-12-07', 'Een extra loket.'],
      ['measure handler-1', 'Een bel.'],
    );
    expect(c.measures).toEqual([
      { id: 'm1', owner: 'coordinator', until: '2026-12-07', what: 'Een extra loket.' },
      { id: 'm2', owner: 'handler-1', what: 'Een bel.' },
    ]);
  });

  it('is put anew under its number', () => {
    const c = confirmed(
      ['measure', 'Een loket.'],
      ['measure', 'Een bel.'],
      ['measure m1 2026-12-07', 'Twee loketten.'],
    );
    expect(c.measures).toEqual([
      { id: 'm2', what: 'Een bel.' },
      { id: 'm1', until: '2026-12-07', what: 'Twee loketten.' },
    ]);
  });

  it('is recorded once when it is confirmed twice', () => {
    const c = confirmed(['measure handler-1', 'Een bel.']);
    expect(code(confirm('measure handler-1', 'Een bel.', c))).toBe('already-done');
    expect(confirm('measure handler-2', 'Een bel.', c).kind).toBe('events');
  });

  it('is carried out by its number, or alone where it is the only one that is open', () => {
    const one = confirmed(['measure', 'Een bel.']);
    const done = after(one, type('measure uitgevoerd 2026-11-21', null, one), procedure);
    expect(done.measures).toEqual([{ id: 'm1', what: 'Een bel.', carriedOut: '2026-11-21' }]);
    const two = confirmed(['measure', 'Een bel.'], ['measure', 'Een loket.']);
    expect(code(type('measure uitgevoerd', null, two))).toBe('measure-unknown');
    const second = after(two, type('measure m2 carried-out', null, two), procedure);
    expect(second.measures.map(({ carriedOut }) => carriedOut)).toEqual([undefined, TODAY]);
  });

  it('that was carried out stays so: it is not carried out again and not put anew', () => {
    const c = confirmed(['measure', 'Een bel.']);
    const done = after(c, type('measure m1 uitgevoerd', null, c), procedure);
    expect(code(type('measure m1 uitgevoerd', null, done))).toBe('already-done');
    expect(code(type('measure m1', 'Een andere bel.', done))).toBe('already-done');
  });

  test.each([
    ['measure m7', 'measure-unknown'],
    ['measure m1 uitgevoerd', 'measure-unknown'],
    ['measure uitgevoerd', 'measure-unknown'],
    ['measure nobody', 'choice-expected'],
    ['measure handler-1 handler-2', 'choice-expected'],
    ['measure 2026-11-22', 'date-in-the-past'],
    ['measure 31/6/2026', 'date-expected'],
  ])('is refused where its words say nothing: /%s', (line, expected) => {
    expect(code(type(line, 'Een bel.'))).toBe(expected);
  });
});
