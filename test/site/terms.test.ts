/** Every way in which a term can be written, as the citizen reads it. */
import { describe, expect, it } from 'vitest';
import { site } from '#domain/language/nl.ts';
import { deadlineSchema } from '#domain/procedure/deadline-schema.ts';
import { EVENT_TYPES } from '#domain/procedure/vocabulary.ts';
import { basisText, saidText } from '#site/data/basis.ts';
import { courseOf, summaryOf } from '#site/data/course.ts';
import { termTexts } from '#site/data/terms.ts';

const plain = {
  code: 'answer',
  label: 'Antwoord',
  anchor: 'received',
  count: 6,
  unit: 'week',
  stopped_by: ['answered'],
  basis: { quote: 'binnen zes weken' },
};
const rule = (changes: object) => deadlineSchema.parse({ ...plain, ...changes });
const contact = rule({ code: 'contact', label: 'Eerste contact', count: 3, unit: 'working-day' });
const roles = [{ id: 'management', label: 'directie', what: [] }];
const textOf = (changes: object, form: 'u' | 'je' = 'u') =>
  termTexts({ deadlines: [rule(changes), contact], roles }, form)[0]!;

describe('the length of a term', () => {
  it.each([
    [{}, 'Binnen 6 weken na de ontvangst van uw klacht.'],
    [{ count: 1, unit: 'month', anchor: 'submitted' }, 'Binnen 1 maand na het indienen van uw klacht.'],
    [{ count: 2, anchor: 'acknowledged' }, 'Binnen 2 weken na de ontvangstbevestiging.'],
    [
      { count: 2, anchor: 'committee-engaged' },
      'Binnen 2 weken na de ontvangst van uw klacht door de commissie.',
    ],
    [
      { count: 0, unit: 'calendar-day', anchor: 'acknowledged' },
      'Op dezelfde dag als de ontvangstbevestiging.',
    ],
    [
      { count: null, unit: 'as-soon-as-possible', anchor: 'contacted' },
      'Zo snel mogelijk na ons eerste contact met u.',
    ],
    [
      { count: 1, unit: 'working-day', anchor: { end_of: 'contact' } },
      'Binnen 1 werkdag na het einde van de termijn “Eerste contact”.',
    ],
    [
      { count: 1, unit: 'working-day', anchor: { first_of: ['contacted', { end_of: 'contact' }] } },
      'Binnen 1 werkdag na ons eerste contact met u of na het einde van de termijn “Eerste contact” (wat het eerst komt).',
    ],
    [
      { count: 0, unit: 'calendar-day', anchor: { first_of: ['discussion-held', 'discussion-skipped'] } },
      'Op dezelfde dag als de bespreking door de commissie of de beslissing van de commissie om de bespreking over te slaan (wat het eerst komt).',
    ],
    [
      { count: 10, when: { committee: true } },
      'Met een klachtencommissie: binnen 10 weken na de ontvangst van uw klacht.',
    ],
    [
      { when: { committee: false } },
      'Zonder klachtencommissie: binnen 6 weken na de ontvangst van uw klacht.',
    ],
  ])('%j is “%s”', (changes, expected) => {
    expect(textOf(changes).length).toBe(expected);
  });

  it('speaks in the form of address of the organisation', () => {
    expect(textOf({ anchor: 'contacted' }, 'je').length).toBe(
      'Binnen 6 weken na ons eerste contact met jou.',
    );
  });

  it.each(['u', 'je'] as const)('has words for every event with which a term can begin (%s)', (form) => {
    const { beginnings } = site.terms(form);
    for (const event of ['submitted', ...EVENT_TYPES])
      expect(beginnings[event], event).toMatch(/^\p{L}.{4,}$/u);
  });
});

describe('what may change the end of a term', () => {
  const extension = { count: 4, unit: 'week' };

  it.each([
    [{ count: null, unit: 'as-soon-as-possible' }, ['De tekst noemt hier geen aantal dagen.']],
    [
      { roll: 'next-working-day' },
      [
        'Valt de laatste dag op een zaterdag, een zondag of een feestdag? Dan is de eerstvolgende werkdag de laatste dag.',
      ],
    ],
    [
      { minimum_working_days: 2 },
      ['In deze termijn zitten minstens 2 werkdagen. Als dat nodig is, wordt de termijn langer.'],
    ],
    [
      { suspension: { basis: { quote: 'x' } } },
      ['Deze termijn kan stilstaan. De dagen van die tijd tellen niet mee.'],
    ],
    [
      { extension: { ...extension, notify: ['complainant', 'respondent'], consent: true } },
      [
        'Wij kunnen deze termijn één keer langer maken, met hoogstens 4 weken.',
        'Wij laten dat weten voor de termijn voorbij is, aan: u en de persoon over wie u klaagt.',
        'Nog langer kan alleen als u akkoord gaat met een nieuwe datum.',
      ],
    ],
    [
      {
        extension: {
          ...extension,
          times: 2,
          total_max: { count: 90, unit: 'calendar-day' },
          notify: ['respondent'],
          before_end: false,
        },
      },
      [
        'Wij kunnen deze termijn hoogstens 2 keer langer maken, telkens met hoogstens 4 weken.',
        'In totaal duurt de termijn dan hoogstens 90 kalenderdagen.',
        'Wij laten dat weten aan: de persoon over wie u klaagt.',
      ],
    ],
  ])('is said for %j', (changes, notes) => {
    expect(textOf(changes).notes).toEqual(notes);
  });
});

describe('on what a rule rests', () => {
  const article = { article: 'Awb 9:11', paraphrase: 'binnen zes weken' };
  const unchecked = 'In eigen woorden. Niet woordelijk nagekeken in de tekst van de wet.';

  it.each([
    [{ quote: 'binnen zes weken' }, true, 'binnen zes weken', []],
    [{ quote: 'x', read_as: 'Vanaf ontvangst.' }, true, 'x', ['Zo lezen wij dit: Vanaf ontvangst.']],
    [{ ...article, checked: false }, false, 'Awb 9:11: binnen zes weken', [unchecked]],
    [{ ...article, checked: true }, false, 'Awb 9:11: binnen zes weken', []],
    [
      'own-choice' as const,
      false,
      '',
      ['Dit is een eigen keuze van de organisatie. Het staat niet in de procedure.'],
    ],
  ])('is shown for %j', (basis, isQuote, text, notes) => {
    expect(basisText(basis)).toEqual({ text, isQuote, notes });
  });

  it('is not said twice where the plain words are those of the text', () => {
    expect(saidText({ text: 'Wij luisteren.', basis: { quote: 'Wij luisteren.' } }).text).toBeNull();
    expect(saidText({ text: 'Wij luisteren.', basis: { quote: 'x' } }).text).toBe('Wij luisteren.');
  });
});

describe('the course', () => {
  const step = {
    label: 'De klacht komt aan',
    by: ['management'],
    what: [{ text: null, basis: { quote: 'x' } }],
    terms: ['contact'],
  };
  const target = rule({ binding: false, basis: 'own-choice' });

  it('shows each term with the step that names it, and every other after the steps', () => {
    const course = courseOf({ steps: [step], roles, deadlines: [target, contact] }, 'u');
    expect(course.map(({ label, by, terms }) => [label, by, terms.map(({ code }) => code)])).toEqual([
      ['De klacht komt aan', 'directie', ['contact']],
      ['Antwoord', '', ['answer']],
    ]);
  });

  it('shows both of two terms of one code with the step that names it', () => {
    const both = [rule({ when: { committee: true } }), rule({ when: { committee: false } })];
    const course = courseOf({ steps: [{ ...step, terms: ['answer'] }], roles, deadlines: both }, 'u');
    expect(course.map(({ terms }) => terms.length)).toEqual([2]);
  });

  it('is summed up in its terms, a target marked as such; without terms in its steps', () => {
    expect(summaryOf({ steps: [step], roles, deadlines: [target] }, 'u')).toEqual([
      {
        label: 'Antwoord',
        text:
          'Binnen 6 weken na de ontvangst van uw klacht. ' +
          'Dit is een streefdoel dat wij onszelf stellen. Het staat niet in de procedure.',
      },
    ]);
    const bare = { steps: [{ ...step, terms: [] }], roles, deadlines: [] };
    expect(summaryOf(bare, 'u')).toEqual([{ label: 'De klacht komt aan', text: '' }]);
  });
});
