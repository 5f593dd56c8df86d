import { expect, test } from 'vitest';
import { edited, lineOf, withFile } from './config-files.ts';
import { mistakes } from './mistakes.ts';

const KOKSIJDE = 'procedures/koksijde@1.yaml';
const HSS = 'procedures/hss@1.yaml';
const ORGANISATION = 'organisation.yaml';
const CALENDAR = 'calendars/nl-atw.yaml';

test.each([
  [KOKSIJDE, 'count: 10', 'count: ten', 'a value of the type number', '"ten"', '10'],
  [KOKSIJDE, 'count: 10', 'count: 10001', 'number of at most 10000', '10001', '10'],
  [
    KOKSIJDE,
    'unit: calendar-day',
    'unit: calender-day',
    'one of calendar-day, working-day',
    '"calender-day"',
    '"calendar-day"',
  ],
  [
    KOKSIJDE,
    "valid_from: '2024-01-01'",
    'valid_from: 2026-02-31',
    'an existing date',
    '"2026-02-31"',
    '"2026-01-01"',
  ],
  [KOKSIJDE, 'remind: [3, 1]', 'remind: [0]', 'number of at least 1', '0', '1'],
  [
    KOKSIJDE,
    'required: [name, facts]',
    'required: [name, capacity]',
    'one of the fields that are asked',
    'capacity',
    'name',
  ],
  [KOKSIJDE, 'by: handler', 'by: hendler', 'one of the roles of this procedure', 'hendler', 'coordinator'],
  [
    KOKSIJDE,
    '{ does: finding, unless: found }',
    '{ does: finding, unless: found, by: hendler }',
    'one of the roles of this procedure',
    'hendler',
    'coordinator',
  ],
  [KOKSIJDE, 'to: [deputy]', 'to: [depute]', 'one of the roles of this procedure', 'depute', 'coordinator'],
  [
    KOKSIJDE,
    'in: [answered, inadmissible, withdrawn, settled]',
    'in: [answered, ruled]',
    'a state to which a command leads',
    'ruled',
    'received',
  ],
  [
    KOKSIJDE,
    'steps: [{ does: admissible }]',
    'steps: [{ does: close }]',
    'a command that can be given in the state received',
    'close',
    'acknowledge',
  ],
  [
    KOKSIJDE,
    'id: deputy\n',
    'id: coordinator\n',
    'an id that is not used yet',
    'coordinator',
    'coordinator-2',
  ],
  [
    KOKSIJDE,
    '    by: [handler]',
    '    by: [handlers]',
    'one of the roles of this procedure',
    'handlers',
    'coordinator',
  ],
  [KOKSIJDE, 'terms: [answer]', 'terms: [reply]', 'the code of a term', 'reply', 'acknowledgement'],
  [
    KOKSIJDE,
    'terms: [answer]',
    'terms: [acknowledgement]',
    'a term that no other step names: answer',
    'acknowledgement',
    'answer',
  ],
  [
    HSS,
    'Wij bewaren de klachten in een archief.',
    "'{{u-je uw}} klacht'",
    'a text in which {{ }} holds u-je and two texts',
    '"{{u-je uw}} klacht"',
    '"een tekst voor mensen"',
  ],
  [
    KOKSIJDE,
    'code: inadmissibility-notice',
    'code: acknowledgement',
    'a code that no other term has',
    'acknowledgement',
    'acknowledgement-2',
  ],
  [
    KOKSIJDE,
    'count: 10',
    'count: null',
    'null with as-soon-as-possible',
    'null with calendar-day',
    'count: 10',
  ],
  [
    KOKSIJDE,
    'anchor: received',
    'anchor: {first_of: [{end_of: contact}]}',
    'the code of a term',
    'contact',
    'acknowledgement',
  ],
  [KOKSIJDE, 'Europe/Brussels', 'Europe/Koksijde', 'a time zone', 'Europe/Koksijde', 'Europe/Brussels'],
  [KOKSIJDE, 'calendar: be', 'calendar: bel', 'a calendar: be, be-vl, nl, nl-atw', 'bel', 'be'],
  [
    KOKSIJDE,
    'version: 1',
    'version: 2',
    'procedures/koksijde@2.yaml',
    KOKSIJDE,
    'procedures/koksijde@2.yaml',
  ],
  [
    KOKSIJDE,
    'channels: [web-form',
    'routes: [{ about: staff, to: restricted, handled_by: deputy, basis: { quote: x } }]\nchannels: [web-form',
    'one of the fields that are asked',
    'about',
    'name',
  ],
  [
    KOKSIJDE,
    'channels: [web-form',
    'routes: [{ about: mayor, to: restricted, handled_by: deputy, basis: { quote: x } }]\nchannels: [web-form',
    'one of coordinator, management, staff',
    '"mayor"',
    '"coordinator"',
  ],
  [
    ORGANISATION,
    'people:',
    'restricted_routes: [{ about: coordinator, to: restricted, handled_by: handler }]\npeople:',
    'a role of somebody with an account',
    'handler',
    'coordinator',
  ],
  [
    HSS,
    'requires: [reasons]',
    'requires: [reasons, finding]',
    'something that this procedure knows',
    'finding',
    'reasons',
  ],
  [
    HSS,
    '  withdraw:',
    '  finding: { by: [management], in: [received] }\n  withdraw:',
    'no such command',
    'finding',
    'admissible',
  ],
  [
    HSS,
    'means: not-a-complaint',
    'means: nothing',
    'one of inadmissible, not-a-complaint',
    '"nothing"',
    '"inadmissible"',
  ],
  [
    ORGANISATION,
    'procedure: koksijde',
    'procedure: koksijde@7',
    'a procedure in procedures/',
    'koksijde@7',
    'awb-9',
  ],
  [ORGANISATION, 'account: 1002', 'account: 1001', 'an account that nobody else has', '1001', '1006'],
  [
    ORGANISATION,
    'roles: [deputy]',
    'roles: [depute]',
    'a role of one of the procedures',
    'depute',
    'coordinator',
  ],
  [
    ORGANISATION,
    'label: Thuiszorg, entity: ocmw',
    'label: Thuiszorg, entity: omcw',
    'one of the entities',
    'omcw',
    'gemeente',
  ],
  [
    ORGANISATION,
    'services: [kinderopvang',
    'services: [opvang',
    'one of the services',
    'opvang',
    'burgerzaken',
  ],
  [ORGANISATION, 'deputy: handler-3', 'deputy: hendler-3', 'one of the people', 'hendler-3', 'coordinator-1'],
  [
    ORGANISATION,
    'deputy: handler-3',
    'deputy: handler-4',
    'another person than handler-4',
    'handler-4',
    'coordinator-1',
  ],
  [
    ORGANISATION,
    'deputy: coordinator-2',
    'deputy: handler-1',
    'a person with an account, who can give commands as coordinator-1 can',
    'handler-1',
    'coordinator-2',
  ],
  [
    ORGANISATION,
    'email: directie@voorbeeldegem.example',
    'email: directie',
    'an e-mail address',
    '"directie"',
    '"klachten@voorbeeldegem.example"',
  ],
  [
    ORGANISATION,
    '{ id: reglement',
    '{ id: regelment',
    'a document of one of the procedures',
    'regelment',
    'reglement',
  ],
  [ORGANISATION, "digest_at: '08:00'", "digest_at: '8u'", 'a time of the day', '"8u"', '"08:00"'],
  [
    'procedures/zoersel@1.yaml',
    'age_limit: { count: 1, unit: year }',
    'age_limit: { count: 10, unit: working-day }',
    'one of calendar-day, week, month, year',
    '"working-day"',
    '"calendar-day"',
  ],
  [CALENDAR, 'based_on: nl', 'based_on: fr', 'a calendar that exists', 'fr', 'be'],
  [CALENDAR, "date: '2026-05-15'", "date: '2026-05-32'", 'an existing date', '"2026-05-32"', '"2026-05-15"'],
])('in %s, %s written as %s is told with its line', (path, from, to, expected, found, example) => {
  const { problems } = mistakes(edited(path, from, to));
  const line = lineOf(path, from.trim());
  expect(problems).toContainEqual({
    file: path,
    line,
    expected: expect.stringContaining(expected) as string,
    found,
    example,
  });
});

test('a key that the schema does not know is named, so that no rule is lost by a typing mistake', () => {
  const { problems } = mistakes(edited(KOKSIJDE, 'void_by: [inadmissible]', 'void_bye: [inadmissible]'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    line: lineOf(KOKSIJDE, 'void_by'),
    found: 'the key void_bye',
    expected: expect.stringContaining('one of the keys code, label, ') as string,
  });
});

test('all mistakes of all files come in one message, each with file, line, expected, found and example', () => {
  const broken = edited(ORGANISATION, 'account: 1002', 'account: 1001');
  const { message } = mistakes(edited(KOKSIJDE, 'count: 10', 'count: ten', broken));
  expect(message.split('\n')).toEqual([
    'config has 2 mistakes:',
    `  organisation.yaml:${String(lineOf(ORGANISATION, '1002'))}: expected an account that nobody else has; found 1001; for example: 1006`,
    `  ${KOKSIJDE}:${String(lineOf(KOKSIJDE, 'count: 10'))}: expected a value of the type number; found "ten"; for example: 10`,
  ]);
});

test('a missing organisation and an empty file are told', () => {
  expect(mistakes([]).message).toContain('organisation.yaml:1: expected the file with the name');
  expect(mistakes(withFile(KOKSIJDE, '')).problems[0]).toMatchObject({
    file: KOKSIJDE,
    line: 1,
    found: 'null',
  });
});

test('an organisation in which nobody may give a command is told which one', () => {
  const { message } = mistakes(
    edited(ORGANISATION, '    account: 1001\n', '').map((file) => ({
      ...file,
      text: file.text.replace('    account: 1002\n', '').replaceAll(/^ {4}deputy: coordinator-1\n/gm, ''),
    })),
  );
  expect(message).toContain('roles coordinator, deputy, who may give the command acknowledge; found nobody');
});
