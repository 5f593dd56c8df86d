import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { LetterInput } from '#text/letter/letter-data.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config, eventOf, receivedCase, RECEIVED, TODAY } from '../../domain/case/cases.ts';

const procedure = procedureOf(config, 'everything@1');
const { organisation, letters } = config;

function caseAfter(...events: readonly CaseEvent[]): Case {
  return events.reduce((before, event) => evolve(before, event, procedure), receivedCase(procedure));
}

/** The text of a letter, or what is missing in it. */
function write(letter: LetterId, c: Case, more: Partial<LetterInput> = {}, by = organisation): string {
  const recipient = { name: 'An Peeters', address: 'Molenweg 12, 9999 Voorbeeldegem' };
  const input = { letter, today: TODAY, recipient, text: 'Wij spraken erover.', ...more };
  const data = letterDataOf(c, { procedure, organisation: by }, input);
  const written = writeLetter(letter, { letters, procedure }, data);
  return 'letter' in written ? written.letter.text : `missing: ${written.missing.join(', ')}`;
}

describe('the record of a talk', () => {
  const talked = (satisfied: 'yes' | 'no') => caseAfter({ ...eventOf('talk-held', RECEIVED), satisfied });

  it('003-16, 003-17: says where to go next, with how to reach the committee, to who is not satisfied', () => {
    expect(write('talk-record', talked('no'))).toContain('commissie@voorbeeldegem.example');
  });

  it('003-14: says nothing of a committee to who is satisfied', () => {
    const text = write('talk-record', talked('yes'));
    expect(text).toContain('Wij spraken erover.');
    expect(text).not.toContain('commissie');
  });
});

describe('the acknowledgement', () => {
  it('says that a committee will advise where it does (9:15), and else nothing of it', () => {
    const sentence = 'De klachtencommissie adviseert over de klacht.';
    expect(write('acknowledgement', caseAfter(eventOf('committee-engaged', RECEIVED)))).toContain(sentence);
    expect(write('acknowledgement', caseAfter())).not.toContain(sentence);
  });

  const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
  const passed = { today: '2027-09-01' };

  it('promises no answer on a day that is over: it says that it is late, and apologises', () => {
    const text = onOneLine(write('acknowledgement', caseAfter(), passed));
    expect(text).not.toContain('van ons een antwoord');
    expect(text).toMatch(
      /Wij moesten u antwoorden uiterlijk op .*\. Dat is niet gelukt\. Onze excuses daarvoor\. U krijgt zo snel mogelijk ons antwoord\./,
    );
  });

  it('after the answer says when that was given, in time or not, and promises none', () => {
    const answered = { ...eventOf('answered', '2026-12-01'), form: 'letter' } as const;
    const text = onOneLine(write('acknowledgement', caseAfter(answered), passed));
    expect(text).toContain('Op 1 december 2026 gaven wij u ons antwoord.');
    expect(text).not.toMatch(/niet gelukt|van ons een antwoord|Wij bekijken|zo snel mogelijk/u);
    const reopened = { ...eventOf('reopened', '2027-08-30'), reason: 'comment/1' };
    const again = onOneLine(write('acknowledgement', caseAfter(answered, reopened), passed));
    expect(again).not.toContain('gaven wij u ons antwoord');
  });

  it('says so to who is spoken to as je', () => {
    const je = { ...organisation, form_of_address: 'je' as const };
    const text = onOneLine(write('acknowledgement', caseAfter(), passed, je));
    expect(text).toMatch(
      /Wij moesten je antwoorden uiterlijk op .*\. Onze excuses daarvoor\. Je krijgt zo snel mogelijk ons antwoord\./,
    );
  });

  it('promises the last day of the term on that day itself', () => {
    const c = caseAfter();
    const [term] = c.terms.filter(({ code }) =>
      procedure.deadlines.some((rule) => rule.code === code && rule.stopped_by.includes('answered')),
    );
    const text = write('acknowledgement', c, { today: term?.nominal ?? '' });
    expect(text).not.toContain('niet gelukt');
  });
});

describe('an answer that departs from the advice (9:16)', () => {
  const advised: CaseEvent = { ...eventOf('advised', RECEIVED), finding: 'not-upheld' };
  const found: CaseEvent = { ...eventOf('found', RECEIVED), finding: 'partly-upheld' };
  const departed = eventOf('advice-departed', RECEIVED);
  const solution = 'Wij maken een nieuwe afspraak.';
  const c = caseAfter(eventOf('hearing-held', RECEIVED), advised, departed, found);

  it('gives the reason, and says that the advice is enclosed', () => {
    const text = write('answer', c, { departure: 'De dienst gaf toe dat het te lang duurde.', solution });
    expect(text).toContain('De dienst gaf toe dat het te lang duurde.');
    expect(text).toMatch(/advies van de commissie vindt u bij deze brief/);
  });

  it('is not written without the reason', () => {
    expect(write('answer', c, { solution })).toBe('missing: departure');
  });
});

test('what is required only then is held against a letter where that is so', () => {
  const { 'talk-record': record } = procedure.letters;
  const silent = {
    ...procedure,
    letters: { 'talk-record': { ...record!, requires: [], committee: null } },
  };
  const c = caseAfter({ ...eventOf('talk-held', RECEIVED), satisfied: 'no' });
  const input = { letter: 'talk-record' as const, today: TODAY, recipient: {}, text: 'Wij spraken erover.' };
  const data = letterDataOf(c, { procedure: silent, organisation }, input);
  expect(writeLetter('talk-record', { letters, procedure: silent }, data)).toEqual({
    missing: ['committee'],
  });
});
