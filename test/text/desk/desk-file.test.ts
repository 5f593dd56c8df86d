import { expect, it } from 'vitest';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { BrokenDeskFile, readDeskFile, writeDeskFile } from '#text/desk/desk-file.ts';

const EVENTS: readonly DeskEvent[] = [
  {
    ...{ at: '2026-11-23T08:00:00Z', source: 'issue/42/comment/1301', by: 'coordinator-1' },
    ...{ type: 'absence-set', person: 'coordinator-1', from: '2026-12-01', until: '2026-12-11' },
    deputy: 'coordinator-2',
  },
  {
    ...{ at: '2026-11-24T08:00:00Z', source: 'issue/7/comment/1302/2', by: 'coordinator-1' },
    ...{ type: 'absence-lifted', person: 'coordinator-1', from: '2026-12-01' },
  },
];

it('the events of a desk are written an event a line and read back', () => {
  const text = writeDeskFile(EVENTS);
  expect(readDeskFile(text)).toEqual(EVENTS);
  expect(text.split('\n')).toHaveLength(5);
  expect(readDeskFile(writeDeskFile([]))).toEqual([]);
});

it.each([
  ['nothing', '', 'expected JSON'],
  ['no list', '{}', 'expected a list'],
  ['a text', '["x"]', 'event 1: expected an object'],
  ['another type', '[{"type":"received"}]', 'event 1: expected the type'],
  ['a name', writeDeskFile(EVENTS).replace('"by":"coordinator-1"', '"by":"Piet Proef"'), 'as "by"'],
  ['31 June', writeDeskFile(EVENTS).replace('"from":"2026-12-01"', '"from":"2026-06-31"'), 'as "from"'],
  ['no end', writeDeskFile(EVENTS).replace('"until":"2026-12-11",', ''), 'as "until"'],
  ['more', writeDeskFile(EVENTS).replace('"deputy"', '"note":"ziek","deputy"'), 'no other keys'],
])('a file with %s is refused, and nothing of it is repeated', (_what, text, expected) => {
  const read = () => readDeskFile(text);
  expect(read).toThrow(BrokenDeskFile);
  expect(read).toThrow(expected);
  expect(read).not.toThrow(/Piet|ziek/);
});
