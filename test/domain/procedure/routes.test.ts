import { describe, expect, it } from 'vitest';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { deskOf, routesOf } from '#domain/procedure/routes.ts';
import { least, organisation, procedure, TODAY } from '../form/sample.ts';

const few = { ...procedure, routes: [], form: { ...procedure.form, fields: ['name', 'email', 'about'] } };
type About = 'coordinator' | 'management' | 'staff';
const asking = (...abouts: About[]) =>
  form(few, { ...organisation, restricted_routes: abouts.map((about) => ({ about })) });
const field = (id: string, ...abouts: About[]) => asking(...abouts).fields.find((one) => one.id === id);

describe('the desk of a complaint', () => {
  const routes = ['coordinator', 'management', 'staff'].map((about) => ({ about }));

  it.each([
    [{}, 'ordinary'],
    [{ about: 'service' }, 'ordinary'],
    [{ about: 'coordinator' }, 'restricted'],
    [{ about: 'management', capacity: 'citizen' }, 'restricted'],
    [{ about: 'staff', capacity: 'staff' }, 'restricted'],
    [{ about: 'staff', capacity: 'citizen' }, 'ordinary'],
    [{ about: 'staff' }, 'ordinary'],
    [{ capacity: 'staff' }, 'ordinary'],
  ] as const)('of %j is the %s one', (answers, desk) => {
    expect(deskOf(answers, routes)).toBe(desk);
    expect(deskOf(answers, [])).toBe('ordinary');
  });

  it('comes from the procedure’s text and from the organisation’s own choice', () => {
    const basis = { quote: 'de algemeen directeur behandelt' };
    const of = (about: 'coordinator' | 'management') =>
      ({ about, to: 'restricted', handled_by: 'x' }) as const;
    const own = { ...of('management'), basis: 'own-choice' as const };
    const all = routesOf({ routes: [{ ...of('coordinator'), basis }] }, { restricted_routes: [own] });
    expect(all.map(({ about }) => about)).toEqual(['coordinator', 'management']);
    expect(routesOf({ routes: [] }, {})).toEqual([]);
  });
});

describe('the question about whom a complaint is', () => {
  it('is asked only where something comes of it, with what something comes of', () => {
    expect(field('about')).toMatchObject({ asked: false, choices: [] });
    expect(field('about', 'management')?.choices.map(({ id }) => id)).toEqual(['service', 'management']);
    expect(field('about', 'management')).toMatchObject({ asked: true, required: false });
    const answer = validate({ ...least, about: 'coordinator' }, asking('management'), {
      today: TODAY,
      desk: false,
    });
    expect(answer.errors).toMatchObject([{ field: 'about', code: 'not-offered' }]);
  });

  it.each([
    [['coordinator'], 'Gaat uw klacht over de klachtencoördinator? '],
    [['management'], 'Gaat uw klacht over de directie of de leiding? '],
    [['staff'], 'Bent u zelf medewerker en klaagt u over een collega? '],
    [
      ['coordinator', 'management', 'staff'],
      'Gaat uw klacht over de klachtencoördinator, of over de directie of de leiding, of bent u zelf medewerker en klaagt u over een collega? ',
    ],
  ] as const)('promises somebody else for %j, and for nothing else', (abouts, hint) => {
    expect(field('about', ...abouts)?.hint).toBe(`${hint}Dan leest en behandelt iemand anders uw klacht.`);
    expect(field('about')?.hint).toBeUndefined();
  });

  it('goes with the one who complains, where staff against staff goes its own way', () => {
    expect(field('capacity', 'management')).toMatchObject({ asked: false, required: false });
    expect(field('capacity', 'staff')).toMatchObject({ asked: true, required: true });
  });
});
