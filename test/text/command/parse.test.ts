import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandsInText, readCommands } from '#text/command/parse.ts';
import { HOSTILE } from '../issue/hostile.ts';

/** The commands as `id word word`, and the text; or what else the reading is. */
function read(body: string): unknown {
  const reading = readCommands(body);
  if (reading.kind !== 'request') return reading.kind;
  const { commands, text } = reading.request;
  return [commands.map(({ id, words }) => [id, ...words].join(' ')), text];
}

describe('the commands of a comment', () => {
  test.each([
    ['one', '/ontvankelijk', [['admissible'], null]],
    ['in English', '/admissible', [['admissible'], null]],
    ['in capitals', '/Ontvankelijk', [['admissible'], null]],
    ['two', '/ontvankelijk\n/behandelaar handler-1', [['admissible', 'handler handler-1'], null]],
    ['with text', '/oordeel gegrond\n\nWant zo is het.\n', [['finding gegrond'], 'Want zo is het.']],
    ['after empty lines', '\n \n/hulp', [['help'], null]],
    ['with the line ends of a browser', '/ontvankelijk\r\n/hulp\r\n', [['admissible', 'help'], null]],
    ['after a space of haste', ' /hulp', [['help'], null]],
    ['with an unbreakable space', '/behandelaar\u00a0handler-1', [['handler handler-1'], null]],
    ['behind what was copied along unseen', '\ufeff\u200b/hulp', [['help'], null]],
    ['with a command in the text', '/oordeel gegrond\nWant:\n/sluit', [['finding gegrond'], 'Want:\n/sluit']],
  ])('%s', (_what, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test.each([
    ['a pasted mail', 'Beste,\n/sluit'],
    ['a quotation', '> /sluit'],
    ['a fence', '```\n/sluit\n```'],
    ['an indented block of code', '    /sluit'],
    ['a path', '/etc/passwd'],
    ['a list', '- /sluit'],
    ['an HTML comment', '<!--\n/sluit\n-->'],
    ['front matter', '---js\n/sluit\n---'],
    ['nothing', ''],
  ])('are not looked for in %s', (_what, body) => {
    expect(read(body)).toBe('nothing');
  });

  test('that nobody knows are named with their line', () => {
    expect(readCommands('/hulp\n/bestaatniet')).toEqual({ kind: 'unknown', word: 'bestaatniet', line: 2 });
  });
});

test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
  'the text below a command is taken whole, and gives none: %s',
  (_what, text) => {
    expect(read(`/oordeel gegrond\nReden:\n${text}`)).toEqual([
      ['finding gegrond'],
      `Reden:\n${text.replaceAll('\r\n', '\n')}`.trim(),
    ]);
  },
);

test('whatever is written is read, and a text before a command leaves no command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readCommands(text);
      expect(read(`x${text}\n/sluit`)).toBe('nothing');
    }),
  );
});

const wordsInText = (body: string) => commandsInText(body).map(({ word }) => word);

describe('commands that were read as text', () => {
  test.each([
    [
      'behind a line of text',
      '/oordeel gegrond\nDe reden.\n/oplossing voorgesteld\nWij bellen.',
      ['oplossing'],
    ],
    ['several', '/oordeel gegrond\nx\n/antwoord brief\n\n/sluit', ['antwoord', 'sluit']],
    ['below a greeting', 'Dag,\n/ontvankelijk', ['ontvankelijk']],
    ['in a quotation, a fence or a path', '/sluit\nx\n> /sluit\n```\n/sluit\n```\n/var/log', []],
    ['in a fence that holds the mark of another', 'x\n~~~\n```\n/sluit\n~~~\n/ja 12', ['ja']],
    ['in a fence that is longer than one in it', 'x\n````\n```\n/sluit\n````', []],
    ['in an HTML comment', '<!--\n/sluit\n-->\n/ja 12', ['ja']],
    ['in the middle of a line', 'Zet /sluit in een reactie.', []],
    ['none, where all stand at the top', '/ontvankelijk\n/behandelaar handler-1\nTekst.', []],
  ])('are named: %s', (_what, body, expected) => {
    expect(wordsInText(body)).toEqual(expected);
  });

  test('are known with what stands behind them', () => {
    expect(commandsInText('Dag,\n/Handler handler-2')).toEqual([
      { word: 'handler', command: { id: 'handler', words: ['handler-2'] } },
    ]);
  });
});
