/** What can be wrong with a procedure beyond a slip of the pen: it names what is not there, or itself, or a day twice. */
import { describe, expect, test } from 'vitest';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { configFiles, edited, withSecondVersion } from './config-files.ts';
import { mistakes } from './mistakes.ts';

const FIRST = 'procedures/koksijde@1.yaml';
const SECOND = 'procedures/koksijde@2.yaml';

const has = (text: string) => expect.stringContaining(text) as string;

/** Every mistake, with the text of the line on which it is said to be. */
function told(files: readonly ConfigFile[]) {
  return mistakes(files).problems.map(({ file, line, ...rest }) => {
    const text = files.find(({ path }) => path === file)?.text ?? '';
    return { file, at: text.split('\n')[line - 1]?.trim(), ...rest };
  });
}

/** How many procedure files the repository has. */
const PROCEDURES = configFiles.filter(({ path }) => /^procedures\/[^/]+\.yaml$/u.test(path)).length;

const OMBUDS = '- { id: ombuds, label: ombudsman }';
/** A role more, which nobody in the organisation has. */
const withOmbuds = edited(FIRST, 'roles:\n', `roles:\n  ${OMBUDS}\n`);

describe('a procedure that names what is not there', () => {
  test.each([
    [
      'an unknown anchor',
      'anchor: received',
      'anchor: recieved',
      'an anchor: submitted, registered, received, ',
      '"recieved"',
    ],
    [
      'an unknown anchor among several',
      'anchor: received',
      'anchor: { first_of: [contacted, recieved] }',
      'an anchor: submitted, registered, received, ',
      '"recieved"',
    ],
    [
      'an anchor in no form that there is',
      'anchor: received',
      'anchor: { end_off: acknowledgement }',
      'an anchor: submitted, registered, received, ',
      '{"end_off":"acknowledgement"}',
    ],
    [
      'an empty anchor',
      'anchor: received',
      'anchor: {}',
      'an anchor: submitted, registered, received, ',
      '{}',
    ],
    [
      'the end of a term that does not exist',
      'anchor: received',
      'anchor: { end_of: acknowledgment }',
      'the code of a term: acknowledgement, ',
      'acknowledgment',
    ],
    [
      'a term stopped by an event that does not exist',
      'stopped_by: [acknowledged]',
      'stopped_by: [aknowledged]',
      'one of received, corrected, ',
      '"aknowledged"',
    ],
    [
      'a ground without label',
      'grounds: free',
      'grounds: [{ id: te-laat, means: inadmissible, basis: { quote: x } }]',
      'the key label: a value of the type string',
      'nothing',
    ],
    [
      'an end before its beginning',
      /(valid_from: .*)/,
      "valid_until: '2023-12-31'",
      '2024-01-01',
      '2023-12-31',
    ],
  ])('%s is told with its line', (_what, from, to, expected, found) => {
    const text = typeof from === 'string' ? to : `$1\n${to}`;
    const [problem, ...others] = told(edited(FIRST, from, text));
    expect(problem).toEqual({ file: FIRST, at: to, expected: has(expected), found, example: has('') });
    expect(problem?.example).not.toBe('');
    expect(others).toEqual([]);
  });
});

describe('a term that nothing in its procedure can begin or meet', () => {
  const ZOERSEL = 'procedures/zoersel@1.yaml';
  const CAN_COME = 'a moment that can come in this procedure: submitted, registered, received, ';
  const CAN_MEET = 'an event that can happen in this procedure after the term began: ';

  test.each([
    [
      'anchored on a talk that no command holds',
      'anchor: submitted',
      'anchor: talk-held',
      CAN_COME,
      'talk-held',
    ],
    [
      'anchored on it among others',
      'anchor: submitted',
      'anchor: { first_of: [submitted, talk-held] }',
      CAN_COME,
      'talk-held',
    ],
    ['met by a ruling that nobody gives', 'stopped_by: [answered]', 'stopped_by: [ruled]', CAN_MEET, 'ruled'],
    ['met by its receipt', 'stopped_by: [answered]', 'stopped_by: [received]', CAN_MEET, 'received'],
    [
      'met by what never happens, among others',
      'stopped_by: [answered]',
      'stopped_by: [answered, erased]',
      CAN_MEET,
      'erased',
    ],
  ])('%s is told with its line', (_what, from, to, expected, found) => {
    const [problem, ...others] = told(edited(ZOERSEL, from, to));
    expect(problem).toEqual({ file: ZOERSEL, at: to, expected: has(expected), found, example: has('') });
    expect(others).toEqual([]);
  });

  test('as it would be met by the event with which it begins', () => {
    const files = edited(ZOERSEL, /anchor: submitted(?=\n {4}count: 1)/, 'anchor: answered');
    expect(told(files)).toMatchObject([
      { file: ZOERSEL, at: 'stopped_by: [answered]', expected: has(CAN_MEET), found: 'answered' },
    ]);
  });
});

describe('a role that nobody in the organisation has', () => {
  test.each([
    [
      'gives a command',
      'acknowledge: { by: [coordinator, deputy]',
      'acknowledge: { by: [coordinator, ombuds]',
    ],
    ['takes the next step', 'by: handler', 'by: ombuds'],
    [
      'is told what is late',
      'escalate: { after: 3, to: [deputy] }',
      'escalate: { after: 3, to: [deputy, ombuds] }',
    ],
  ])('is told where it %s', (_what, from, to) => {
    const [problem, ...others] = told(edited(FIRST, from, to, withOmbuds));
    expect(problem).toEqual({
      file: FIRST,
      at: has(to),
      expected: has('a role that somebody in organisation.yaml has: coordinator, deputy, '),
      found: 'ombuds',
      example: 'coordinator',
    });
    expect(others).toEqual([]);
  });

  test('is no mistake where it has nothing to do, nor in a procedure by which nothing is received', () => {
    expect(parseConfig(withOmbuds).procedures.size).toBe(PROCEDURES);
    const other = edited('procedures/hss@1.yaml', 'roles:\n', `roles:\n  ${OMBUDS}\n`);
    const acting = edited('procedures/hss@1.yaml', /withdraw: \{ by: \[/, '$&ombuds, ', other);
    expect(parseConfig(acting).procedures.size).toBe(PROCEDURES);
    const named = edited('organisation.yaml', 'procedure: koksijde', 'procedure: hss', acting);
    expect(told(named)).toMatchObject([{ file: 'procedures/hss@1.yaml', found: 'ombuds' }]);
  });

  test('is a mistake in a version that is still to come, before the day on which it is missed', () => {
    const files = withSecondVersion('2099-01-01');
    const second = edited(SECOND, 'roles:\n', `roles:\n  ${OMBUDS}\n`, files);
    expect(told(edited(SECOND, 'by: handler', 'by: ombuds', second))).toMatchObject([
      { file: SECOND, found: 'ombuds' },
    ]);
  });
});

/** The terms with other anchors, in their order: acknowledgement, inadmissibility-notice, answer. */
function anchored(...anchors: string[]): ConfigFile[] {
  return configFiles.map((file) => {
    if (file.path !== FIRST) return file;
    const left = [...anchors];
    return { ...file, text: file.text.replaceAll('anchor: received', () => `anchor: ${left.shift() ?? ''}`) };
  });
}

describe('a circular anchor', () => {
  test.each([
    [['{ end_of: acknowledgement }', 'received', 'received'], ['acknowledgement → acknowledgement']],
    [
      ['{ end_of: answer }', 'received', '{ first_of: [contacted, { end_of: acknowledgement }] }'],
      ['acknowledgement → answer → acknowledgement', 'answer → acknowledgement → answer'],
    ],
    [
      ['{ end_of: inadmissibility-notice }', '{ end_of: answer }', '{ end_of: acknowledgement }'],
      [
        'acknowledgement → inadmissibility-notice → answer → acknowledgement',
        'inadmissibility-notice → answer → acknowledgement → inadmissibility-notice',
        'answer → acknowledgement → inadmissibility-notice → answer',
      ],
    ],
    [['{ end_of: answer }', 'received', '{ end_of: answer }'], ['answer → answer']],
  ])('%j is told at each term on the way round', (anchors, ways) => {
    expect(told(anchored(...anchors))).toEqual(
      ways.map((found) => ({
        file: FIRST,
        at: has('anchor: {'),
        expected: 'an anchor that does not lead back to its own term',
        found,
        example: 'received',
      })),
    );
  });

  test('is none where terms follow one another, or two of one code exclude each other', () => {
    expect(
      parseConfig(anchored('received', '{ end_of: acknowledgement }', '{ end_of: inadmissibility-notice }')),
    ).toBeDefined();
    const apart = withOneCode();
    const files = edited(
      FIRST,
      'code: acknowledgement',
      'code: acknowledgement\n    when: { committee: true }',
      apart,
    );
    expect(
      parseConfig(files)
        .procedures.get('koksijde@1')
        ?.deadlines.map(({ code }) => code),
    ).toEqual(['acknowledgement', 'acknowledgement', 'answer']);
  });
});

/** The second term takes the code of the first, for a case without a committee; the course names that code alone. */
function withOneCode() {
  const apart = edited(
    FIRST,
    'code: inadmissibility-notice',
    'code: acknowledgement\n    when: { committee: false }',
  );
  return edited(FIRST, 'terms: [acknowledgement, inadmissibility-notice]', 'terms: [acknowledgement]', apart);
}

test.each(['when: null', 'when: { committee: false }'])(
  'two terms of one code that hold for one case are told, as with %s',
  (when) => {
    const one = withOneCode();
    const files = edited(
      FIRST,
      'code: acknowledgement\n    label',
      `code: acknowledgement\n    ${when}\n    label`,
      one,
    );
    expect(told(files)).toMatchObject([
      { file: FIRST, found: 'acknowledgement', expected: has('a `when` that excl') },
    ]);
  },
);

describe('two versions in force on one day', () => {
  const until = (day: string) => edited(FIRST, /(valid_from: .*)/, `$1\nvalid_until: '${day}'`);
  const second = (from: string, files: readonly ConfigFile[] = configFiles) => [
    ...files,
    ...withSecondVersion(from).filter(({ path }) => path === SECOND),
  ];

  test('are told where both begin on it', () => {
    expect(told(second('2024-01-01'))).toEqual([
      {
        file: SECOND,
        at: "valid_from: '2024-01-01'",
        expected: 'a day on which no other version is in force: after koksijde@1, which begins on 2024-01-01',
        found: '2024-01-01',
        example: '2024-01-02',
      },
    ]);
  });

  test('are told where one says that it lasts until then', () => {
    expect(told(second('2026-06-30', until('2026-06-30')))).toEqual([
      {
        file: SECOND,
        at: "valid_from: '2026-06-30'",
        expected:
          'a day on which no other version is in force: after koksijde@1, which is in force until 2026-06-30',
        found: '2026-06-30',
        example: '2026-07-01',
      },
    ]);
  });

  test.each([
    ['one takes over from the other', second('2026-06-30')],
    ['one takes over on the day after', second('2026-07-01', until('2026-06-30'))],
    ['nothing is in force for a while', second('2026-09-01', until('2026-06-30'))],
  ])('are none where %s', (_what, files) => {
    const keys = [...parseConfig(files).procedures.values()].map(procedureKey);
    expect(keys).toContain('koksijde@2');
  });
});
