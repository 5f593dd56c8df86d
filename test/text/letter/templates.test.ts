import { expect, test } from 'vitest';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { renderLetter } from '#text/letter/render.ts';
import { withFile } from '../../config/config-files.ts';
import { problemsIn } from '../../config/mistakes.ts';
import { config, dataOf } from './stories.ts';

const ANSWER = 'letters/answer.hbs';

/** The mistakes that are found when this stands in a file of the configuration. */
const mistakesWith = (path: string, text: string) => problemsIn(withFile(path, text));

/** A template that is right, but for what stands in its third line. */
const withLine = (line: string) => `<h1>Ons antwoord</h1>\n<p>{{received}}</p>\n${line}\n<p>{{number}}</p>`;

test.each([
  ['<p>{{{text}}}</p>', 'two braces', '{{{text}}}', '{{number}}'],
  ['<p>{{&text}}</p>', 'two braces', '{{{text}}}', '{{number}}'],
  ['<p>{{recieved}}</p>', 'one of the fields number, today, received', 'recieved', '{{received}}'],
  ['<p>{{recipient.email}}</p>', 'one of the fields', 'recipient.email', '{{recipient.name}}'],
  ['<p>{{constructor}}</p>', 'one of the fields', 'constructor', expect.any(String)],
  ['<p>{{facts}}</p>', 'one of the fields', 'facts', '{{lines parts}}'],
  ['<p>{{print}}</p>', 'one of the fields', 'print', '{{finding}}'],
  ['<p>{{grounds}}</p>', 'a field that is a text', 'grounds, a list', '{{lines grounds}}'],
  [
    '<p>{{solution_due}}</p>',
    'a field that is a text',
    'solution_due, a flag',
    '{{#if solution_due}}…{{/if}}',
  ],
  ['{{#each text}}<p>{{this}}</p>{{/each}}', 'a field that is a list', 'text, a text', '{{text}}'],
  ['{{#each grounds}}<p>{{number}}</p>{{/each}}', 'one of the fields this', 'number', '{{this}}'],
  [
    '{{#each grounds}}<p>{{../number}}</p>{{/each}}',
    'a field, or one of the words',
    'something else',
    '{{number}}',
  ],
  ['<p>{{@root.number}}</p>', 'a field, or one of the words', 'something else', '{{number}}'],
  [
    '{{#with talk}}<p>x</p>{{/with}}',
    'one of the blocks if, unless, each',
    '#with',
    '{{#if subject}}…{{/if}}',
  ],
  ['<p>{{lookup talk "date"}}</p>', 'a field, or one of the words', 'lookup', '{{number}}'],
  ['{{> footer}}', '#if, #unless and #each alone', 'a partial', '{{#if subject}}…{{/if}}'],
  ['<p>{{u-je "u"}}</p>', 'two texts behind u-je', 'u-je with something else', '{{u-je "uw" "je"}}'],
  [
    '<p>{{paragraphs text}}</p>',
    'paragraphs between blocks',
    'paragraphs inside <p>',
    '</p>{{paragraphs text}}<p>',
  ],
  ['<script>alert(1)</script>', 'one of the tags p, h1', '<script>', '<p>…</p>'],
  [
    '<img src="https://kwaad.example/x.png">',
    'one of the tags',
    '<img src="https://kwaad.example/x.png">',
    '<p>…</p>',
  ],
  ['<p style="color:red">x</p>', 'a tag without attributes', '<p style="color:red">', '<p>…</p>'],
  ['<p class="{{number}}">x</p>', 'a whole tag without fields in it', '<', '<p>…</p>'],
  ['<p>x', 'no <p> inside a <p>', '<p>', '<p>…</p>'],
  ['<p><strong>x</p></strong>', '</strong>: what was opened last is closed first', '</p>', '<p>…</p>'],
  ['{{#if text}}<ul>{{/if}}', '</ul>, in the same block as <ul>', '<ul> left open', '<ul>…</ul>'],
  [
    '<h1>Nog een</h1>',
    'one <h1> at the beginning',
    '2',
    '<h1>Wij hebben {{u-je "uw" "je"}} klacht ontvangen</h1>',
  ],
])(
  '%s in a template is told with what was expected, found and an example',
  (line, expected, found, example) => {
    const problem = mistakesWith(ANSWER, withLine(line))[0];
    expect(problem).toEqual({
      file: ANSWER,
      line: line.startsWith('<h1>') ? 1 : line === '<p>x' ? 4 : 3,
      expected: expect.stringContaining(expected) as string,
      found,
      example,
    });
  },
);

test.each(['{{#if text}}\n<p>x</p>', '<p>{{number</p>', '{{/if}}', '{{#if text}}x{{/unless}}'])(
  '%j is told as a mistake against Handlebars, with its line',
  (broken) => {
    const [problem] = mistakesWith(ANSWER, withLine(broken));
    expect(problem).toMatchObject({ file: ANSWER, expected: 'a Handlebars template' });
    expect(problem?.line).toBeGreaterThanOrEqual(3);
  },
);

test('a letter that Gegrond does not know is told by its name, with those that it knows', () => {
  expect(mistakesWith('letters/anwser.hbs', '<h1>x</h1>')[0]).toMatchObject({
    file: 'letters/anwser.hbs',
    expected: expect.stringContaining('acknowledgement, not-a-complaint') as string,
    example: 'letters/answer.hbs',
  });
});

test('a layout that lost the letter is told, before a letter goes out empty', () => {
  const found = mistakesWith('letters/layout.hbs', '<p>{{title}} {{number}} {{today}}</p>');
  expect(found.map(({ example }) => example)).toEqual(['{{body}}', '{{lines recipient.address}}']);
});

test.each([
  ['letters/acknowledgement.hbs', 'expected-date', '{{expected}}'],
  ['letters/inadmissible.hbs', 'reasons', '{{paragraphs text}}'],
  ['letters/answer.hbs', 'finding', '{{finding}}'],
  ['letters/answer.hbs', 'second-line', '{{second_line.url}}'],
])('%s without the %s that a procedure requires is told at the start', (path, content, example) => {
  const own = '<h1>Een brief</h1>\n<p>Beste groeten.</p>';
  const told = mistakesWith(path, own).filter(({ expected }) => expected.startsWith(content));
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]).toMatchObject({ file: path, line: 1, example });
});

/** What the Awb requires where the body does not follow the committee. */
const DEPARTURE =
  '{{#if departure}}{{paragraphs departure}}{{/if}}{{#if advice}}{{paragraphs advice}}{{/if}}';

test('a template that leaves out what a procedure requires in some cases is told with the case', () => {
  const told = mistakesWith(ANSWER, '<h1>Een brief</h1>\n<p>Beste groeten.</p>');
  expect(told.find(({ expected }) => expected.startsWith('departure'))).toMatchObject({
    expected: 'departure, which procedures/awb-9@1.yaml requires in this letter where it is advice-departed',
    found: 'a template that does not show it',
    example: '{{#if departure}}{{paragraphs departure}}{{/if}}',
  });
});

test('a template that always shows what one of the procedures never knows is told at the start', () => {
  const own = `<h1>Antwoord</h1>\n{{paragraphs text}}<p>{{finding}}</p>{{#if solution}}{{paragraphs solution}}{{/if}}${DEPARTURE}`;
  const told = mistakesWith(ANSWER, own).find(({ found }) => found === 'a template that always shows it');
  expect(told?.expected).toContain('finding only where it is known, since procedures/hss@1.yaml');
  expect(told?.example).toBe('{{#if finding}}…{{/if}}');
});

test('an organisation’s own template takes the place of one letter and leaves the others', () => {
  const own = `<h1>Dag {{recipient.name}}</h1>\n{{paragraphs text}}\n<p>{{#if second_line.url}}{{link second_line.url}}{{/if}} {{#if finding}}{{finding}}{{/if}} {{solution}}</p>${DEPARTURE}`;
  const { letters, procedures } = parseConfig(withFile(ANSWER, own));
  const procedure = procedures.get('hss@1')!;
  const data = { ...dataOf('answer', procedure), finding: 'x', solution: 'y' };
  expect(renderLetter('answer', letters, data).subject).toBe('Dag An Peeters (2026-7Q4M2X)');
  for (const letter of LETTERS)
    if (letter !== 'answer') expect(letters.get(letter)).toBe(config.letters.get(letter));
});

test('a value that looks like a template is never compiled', () => {
  const procedure = config.procedures.get('hss@1')!;
  const data = dataOf('answer', procedure, 'u', { text: '{{organisation.email}} {{#if x}}' });
  expect(renderLetter('answer', config.letters, data).text).toContain('{{organisation.email}} {{#if x}}');
});
