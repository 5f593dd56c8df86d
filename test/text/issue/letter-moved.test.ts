/** A letter of which nobody knows whether it went, and whose draft stayed at the desk that passed the complaint on. */
import { expect, it } from 'vitest';
import { evolve } from '#domain/case/evolve.ts';
import { letterSent } from '#domain/case/letter-outcome.ts';
import { refusals } from '#domain/language/nl/command.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { withEarlierKnown } from '#text/issue/earlier-letter.ts';
import { writeLetterNote } from '#text/issue/letter-note.ts';
import { config, eventOf, give, receivedCase, TODAY } from '../../domain/case/cases.ts';

const procedure = procedureOf(config, 'koksijde@1');
const world = { procedure, organisation: config.organisation };
const c = evolve(
  receivedCase(procedure),
  {
    ...eventOf('letter-intended', TODAY, 'moved/issue/7/comment/8'),
    ...{ letter: 'acknowledgement', draft: 'moved/6', digest: '0f', form: 'e-mail', gives: [] },
  },
  procedure,
);

/** What somebody reads who sends this draft. */
function refusal(draft: number): string {
  const posting = {
    ...({ letter: 'acknowledgement', form: 'e-mail', digest: '0f', messageId: '0f@x.example' } as const),
    ...{ draft, gives: [] },
  };
  const command = { id: 'send', words: [String(draft)] } as const;
  const decision = give(c, command, procedure, ['coordinator'], { posting, letter: 'acknowledgement' });
  return decision.kind === 'refused' ? refusals[decision.refusal.code](decision.refusal.data) : '';
}

it('is told to be replaced by the draft of this desk, and not to be sent once more', () => {
  const text = refusal(41);
  expect(text).toContain('`/verstuur 6 verstuurd`');
  expect(text).toContain('`/verstuur 41 opnieuw`');
  expect(text).not.toContain('`/verstuur 6 opnieuw`');
});

it('can only be written anew where it is named itself', () => {
  expect(refusal(6)).toContain('Geef de opdracht voor deze brief dan opnieuw.');
  expect(refusal(6)).not.toContain('`/verstuur 6 opnieuw`');
});

it('is named below the preview of another until it is known, without a link to what is not there', () => {
  const shown = {
    ...({ letter: 'acknowledgement', form: 'e-mail', subject: 'Uw klacht', text: 'Dag' } as const),
    ...{ draft: 41, offered: false },
  };
  const note = writeLetterNote(shown, c, world);
  expect(note).toContain('misschien is de ontvangstbevestiging al vertrokken, op 23 november 2026');
  expect(note).toContain('\n/verstuur 41 opnieuw\n');
  expect(note).not.toContain('#issuecomment');
  expect(withEarlierKnown(`${note}\n`, 41, c, world)).toBeNull();
  const [letter] = c.letters;
  if (letter === undefined) throw new Error('the case has a letter');
  const counting = { procedure, calendar: calendarOf(procedure, config.calendars) };
  const moment = { at: `${TODAY}T09:00:00Z`, on: TODAY, by: 'somebody' };
  const sent = letterSent(letter, moment, { code: 'by-hand' }, c, counting);
  const known = sent.reduce((before, event) => evolve(before, event, procedure), c);
  expect(withEarlierKnown(`${note}\n`, 41, known, world)).not.toContain('misschien');
});
