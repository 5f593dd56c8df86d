/** Role and right under every procedure: each command, each letter, each mail and the choice of desk, as the tables say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { tellWhom } from '#domain/desk/tell.ts';
import type { Tiding } from '#domain/desk/tell.ts';
import { FIELDS } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { staffMail } from '#domain/language/nl/desk.ts';
import { deskOf, routesOf } from '#domain/procedure/routes.ts';
import { entries } from '#domain/procedure/entries.ts';
import type { Person } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { COMMANDS, LETTERS } from '#domain/procedure/vocabulary.ts';
import { writeDigest, writeStaffMail } from '#text/desk/staff-mail.ts';
import { LAYOUT_FIELDS } from '#text/letter/fields.ts';
import { peopleOfDesk } from '#local/stack/desk-people.ts';
import { restrictedPeople } from '#local/stack/restricted.ts';
import { config, eventOf, give, procedures, receivedCase, RECEIVED } from '../domain/case/cases.ts';
import {
  COMMAND_RIGHTS,
  GIVERS,
  LETTER_SHOWS,
  MAIL_SHOWS,
  OPENS,
  OTHER_COMMANDS,
  PAPER,
  RESTRICTED,
  ROLE_RIGHTS,
} from './rights-table.ts';

/** The seven, without the one that the tests made. */
const seven = procedures.filter(([key]) => key !== 'everything@1').map(([, procedure]) => procedure);
const ids = seven.map(({ id }) => id).toSorted();
const { organisation } = config;
const everyRole = [...new Set(seven.flatMap(({ roles }) => roles.map(({ id }) => id)))];

/** The roles that a cell of the table names. */
function giversIn(cell: string | undefined): string[] {
  if (cell === undefined) throw new Error('the table has no such cell');
  return cell === '-' ? [] : [...cell].map((letter) => GIVERS[letter] ?? `unknown ${letter}`);
}

describe('the tables', () => {
  it('name every command, every role, every letter, every mail and every procedure, and nothing else', () => {
    expect([...COMMAND_RIGHTS.keys()]).toEqual([...COMMANDS]);
    expect(Object.keys(OTHER_COMMANDS).toSorted()).toEqual(
      COMMAND_IDS.filter((id) => !(COMMANDS as readonly string[]).includes(id)).toSorted(),
    );
    const held = organisation.people.flatMap(({ roles }) => roles);
    expect(Object.keys(OPENS).toSorted()).toEqual(ids);
    expect([...ROLE_RIGHTS.keys()].toSorted()).toEqual([...new Set([...everyRole, ...held])].toSorted());
    expect(Object.keys(LETTER_SHOWS)).toEqual([...LETTERS]);
    expect(Object.keys(MAIL_SHOWS)).toEqual(Object.keys(staffMail.subjects));
    for (const row of [...COMMAND_RIGHTS.values(), ...ROLE_RIGHTS.values()]) {
      expect(Object.keys(row).toSorted()).toEqual(ids);
    }
  });
});

describe.each(seven)('the commands of $id', (procedure) => {
  const start = receivedCase(procedure);

  it.each([...COMMANDS])('%s is given by those whom the table names, and refused to everybody else', (id) => {
    const rule = procedure.commands[id];
    const givers = giversIn(COMMAND_RIGHTS.get(id)?.[procedure.id]);
    const c = { ...start, status: rule?.in[0] ?? start.status };
    const says = (roles: readonly string[] | null) => {
      const decision = give(c, { id, words: [] }, procedure, roles);
      return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
    };
    expect([says(null), says([])]).toEqual(['no-role', 'no-role']);
    for (const role of everyRole) {
      const expected =
        givers.length === 0 ? 'not-in-this-procedure' : givers.includes(role) ? 'may' : 'not-your-role';
      const said = says([role]);
      const refused = ['not-in-this-procedure', 'not-your-role', 'no-role'].includes(said);
      expect([role, refused ? said : 'may']).toEqual([role, expected]);
    }
  });

  it('are not for whom the complaint is about, who can only pass it on, save where the second line is open at once', () => {
    const about = { respondent: 'somebody' };
    const { second_line: second } = procedure;
    const elsewhere = second === 'none' ? undefined : second.at_once?.about;
    expect(elsewhere).toBe(procedure.id === 'hss' ? 'management' : undefined);
    for (const [id, rule] of entries(procedure.commands)) {
      const c = { ...start, status: rule.in[0] ?? start.status };
      const decision = give(c, { id, words: [] }, procedure, rule.by, about);
      const isAboutYou = decision.kind === 'refused' && decision.refusal.code === 'about-you';
      expect([id, isAboutYou]).toEqual([
        id,
        !['to-director', 'to-manager'].includes(id) && elsewhere === undefined,
      ]);
    }
  });

  it('beside these are help for whoever has a role, and a confirmation for who may give what it confirms', () => {
    const confirmed = { comment: 1300, text: 'Wachttijd', command: 'subject', words: [] } as const;
    for (const role of everyRole) {
      const says = (id: 'help' | 'yes') =>
        give(start, { id, words: ['1300'] }, procedure, [role], { confirmed });
      expect(says('help').kind).toBe('help');
      const may = giversIn(COMMAND_RIGHTS.get('subject')?.[procedure.id]).includes(role);
      expect([role, says('yes').kind]).toEqual([role, may ? 'events' : 'refused']);
    }
    expect(give(start, { id: 'help', words: [] }, procedure, null)).toMatchObject({
      refusal: { code: 'no-role' },
    });
  });
});

describe.each(seven)('the roles of $id', (procedure) => {
  const { commands, next, deadlines, reports, routes } = procedure;
  const isActing = (id: string) =>
    Object.values(next).some(({ by, steps }) => by === id || steps.some((step) => step.by === id));
  const done = (id: string): string =>
    [
      Object.values(commands).some(({ by }) => by.includes(id)) ? 'g' : '',
      isActing(id) ? 'n' : '',
      deadlines.some(({ escalate }) => escalate?.to.includes(id)) ? 'l' : '',
      reports.some(({ by }) => by === id) ? 'r' : '',
      routes.some(({ handled_by: by }) => by === id) ? 'h' : '',
    ].join('') || '.';

  it('do what the table says', () => {
    const declared = procedure.roles.map(({ id }) => id);
    for (const [role, row] of ROLE_RIGHTS) {
      expect([role, declared.includes(role) ? done(role) : '-']).toEqual([role, row[procedure.id]]);
    }
  });

  it('are told of a term only where they act next or hear of what is late, of the case alone that is theirs', () => {
    const c = { ...receivedCase(procedure), handler: 'handler-3' };
    for (const { code } of deadlines) {
      for (const stage of ['near-3', 'overdue', 'escalated']) {
        const told = tellWhom(noteOf(code, stage), c, worldOf(procedure));
        expect([code, stage, told.length > 0]).toEqual([code, stage, true]);
        for (const { person } of told) {
          const { roles = [] } = organisation.people.find(({ id }) => id === person) ?? {};
          const may = stage === 'escalated' ? /[nl]/ : /n/;
          const marks = roles.map((role) => ROLE_RIGHTS.get(role)?.[procedure.id] ?? '-');
          expect([code, stage, person, marks.some((mark) => may.test(mark))]).toEqual([
            code,
            stage,
            person,
            true,
          ]);
          if (roles.includes('handler')) expect(person).toBe('handler-3');
        }
      }
    }
  });
});

function noteOf(deadline: string, stage: string): CaseEvent {
  const type = `deadline-${stage.replace(/-.*/, '')}`;
  return { ...eventOf('closed', RECEIVED), type, deadline, nominal: RECEIVED, stage } as unknown as CaseEvent;
}

function worldOf(procedure: Procedure) {
  return { procedure, organisation, absences: [], today: RECEIVED };
}

describe('002-28 the register', () => {
  const city = seven.find(({ id }) => id === 'stad-ocmw');

  it('is opened by the coordinator and the substitute alone: nobody else gives a command at the desk', () => {
    const givers = Object.values(city?.commands ?? {}).flatMap(({ by }) => by);
    expect([...new Set(givers)]).toEqual(['coordinator', 'deputy']);
  });

  it.each(Object.entries(OPENS))('under %s has a desk that %j can open, and nobody else', (id, people) => {
    const routed = { ...config, organisation: { ...organisation, procedure: id } };
    expect(peopleOfDesk(routed)).toEqual(people);
  });

  it('of complaints of staff against staff is opened by the general director, and by no coordinator', () => {
    const routed = { ...config, organisation: { ...organisation, procedure: 'stad-ocmw' } };
    const there = restrictedPeople(routed, []) as readonly Person[];
    expect(there.filter(({ account }) => account !== null).map(({ id }) => id)).toEqual(['director-1']);
  });

  it('is not shown to the handler, who has no account: the mail says where the file comes from, without a link', () => {
    const told: Tiding = { ...tiding('appointed', 1), procedure: 'stad-ocmw@1' };
    const handler = organisation.people.find(({ id }) => id === 'handler-1');
    expect(handler?.account).toBeNull();
    const { text } = writeStaffMail(told, handler!, mailWorld);
    expect(text).not.toContain('github.com');
    expect(text).toContain('U krijgt het dossier van: Klachtencoördinator van Voorbeeldegem.');
  });
});

const mailWorld = {
  ...{ organisation, procedures: config.procedures, today: '2026-12-01' },
  page: 'https://github.com/voorbeeldegem/desk',
};

/** Two of these differ in all that a mail may show. */
function tiding(kind: Tiding['kind'], which: 1 | 2): Tiding {
  const end = which === 1 ? '2026-12-08' : '2026-12-09';
  return {
    ...{
      key: 'k',
      on: RECEIVED,
      kind,
      number: `2026-00000${which}`,
      issue: 70 + which,
      procedure: 'koksijde@1',
    },
    term: { code: which === 1 ? 'answer' : 'acknowledgement', nominal: end, latest: end },
    to: { person: 'coordinator-1', instead: null },
  };
}

describe('a mail to staff', () => {
  /** A mail with a word in the place of each thing that it shows of a case. */
  function shown(kind: Tiding['kind'], which: 1 | 2, who: string) {
    const person = organisation.people.find(({ id }) => id === who)!;
    const { subject, text } = writeStaffMail(tiding(kind, which), person, mailWorld);
    return `${subject}\n${text}`
      .replaceAll(/\s+/g, ' ')
      .replaceAll(`https://github.com/voorbeeldegem/desk/issues/7${which}`, '<link>')
      .replaceAll(`2026-00000${which}`, '<number>')
      .replaceAll(which === 1 ? 'Gemotiveerd antwoord' : 'Ontvangstbevestiging', '<term>')
      .replaceAll(/[89] december 2026|over [78] dagen/g, '<date>');
  }

  it.each(Object.entries(MAIL_SHOWS))('that says %s shows %j of a case, and nothing else', (name, shows) => {
    const kind = name as Tiding['kind'];
    const found = (text: string) => shows.filter((thing) => text.includes(`<${thing}>`));
    expect(found(shown(kind, 1, 'coordinator-1'))).toEqual(shows);
    expect(found(shown(kind, 1, 'handler-1'))).toEqual(shows.filter((thing) => thing !== 'link'));
    for (const who of ['coordinator-1', 'handler-1']) expect(shown(kind, 1, who)).toBe(shown(kind, 2, who));
  });

  it('is made of codes and dates alone: what is told holds no field of a dossier', () => {
    const personal = FIELDS.filter((field) => field.personal).map(({ id }) => id as string);
    expect(Object.keys(tiding('near', 1)).filter((key) => personal.includes(key))).toEqual([]);
    const person = organisation.people.find(({ id }) => id === 'coordinator-1')!;
    const digest = writeDigest([tiding('near', 1), tiding('overdue', 2)], person, mailWorld);
    expect(digest.subject).toBe('Klachten: 2 berichten van vandaag');
  });
});

describe('a letter', () => {
  const folder = fileURLToPath(new URL('../../config/letters/', import.meta.url));

  /** The fields that a template names. */
  function fieldsOf(template: string): string[] {
    const tags = readFileSync(`${folder}${template}.hbs`, 'utf8').match(/\{\{[^!][^}]*\}\}/g) ?? [];
    const words = tags.flatMap((tag) => tag.replaceAll(/"[^"]*"/g, '').split(/[\s{}#/]+/));
    return [...new Set(words.filter((word) => word in LAYOUT_FIELDS))].toSorted();
  }

  it.each([['layout', PAPER] as const, ...Object.entries(LETTER_SHOWS)])(
    'on %s shows what the table says, and nothing else',
    (letter, shows) => {
      expect(fieldsOf(letter)).toEqual(shows.toSorted());
    },
  );

  it('goes to the complainant: it knows no other addressee, and nothing of the dossier but name and address', () => {
    const people = Object.keys(LAYOUT_FIELDS).filter((field) => field.startsWith('recipient.'));
    expect(people).toEqual(['recipient.name', 'recipient.address']);
    const personal = FIELDS.filter((field) => field.personal).map(({ id }) => id as string);
    expect(Object.keys(LAYOUT_FIELDS).filter((field) => personal.includes(field))).toEqual([]);
  });
});

describe.each(seven)('the desk of a complaint under $id', (procedure) => {
  const choicesOf = (id: string) => [
    '',
    ...FIELDS.flatMap((field) => (field.id === id && 'choices' in field ? field.choices : [])),
  ];
  const routes = routesOf(procedure, {});
  const rows = RESTRICTED.filter(([id]) => id === procedure.id);

  it('002-31 002-32 003-37 is the restricted one where the table says so, handled by whom it names, and else the ordinary one', () => {
    for (const about of choicesOf('about')) {
      for (const capacity of choicesOf('capacity')) {
        const row = rows.find(([, one, other]) => one === about && other === capacity);
        const expected = row === undefined ? 'ordinary' : 'restricted';
        expect([about, capacity, deskOf({ about, capacity }, routes)]).toEqual([about, capacity, expected]);
      }
    }
    const handling = new Map(rows.map(([, about, , by]) => [about, by]));
    expect(routes.map(({ about, handled_by: by }) => [about, by])).toEqual([...handling]);
  });

  it('is asked for where something comes of it', () => {
    const asked = form(procedure, { ...organisation, restricted_routes: [] }).fields;
    const about = asked.find(({ id }) => id === 'about');
    expect(about?.asked).toBe(rows.length > 0);
    if (routes.some((route) => route.about === 'staff')) {
      expect(asked.find(({ id }) => id === 'capacity')).toMatchObject({ asked: true, required: true });
    }
  });
});

describe('002-31 002-32 a complaint of staff against staff that came to the coordinator', () => {
  const city = seven.find(({ id }) => id === 'stad-ocmw')!;

  it.each(['received', 'admissible', 'under-investigation'] as const)('is passed on from %s', (status) => {
    const c: Case = { ...receivedCase(city), status };
    const decision = give(c, { id: 'to-director', words: [] }, city, ['coordinator']);
    if (decision.kind !== 'events') throw new Error(`expected events, found ${JSON.stringify(decision)}`);
    const passed = decision.events.reduce<Case>((before, event) => evolve(before, event, city), c);
    expect(passed.status).toBe('passed-on');
    expect(passed.terms.every((term) => term.void !== undefined)).toBe(true);
  });
});
