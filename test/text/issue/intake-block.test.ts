import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTitle, readCaseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import { readIntakeBlock, writeIntakeBlock } from '#text/issue/intake-block.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { fence } from '#text/issue/fence.ts';
import { HOSTILE } from './hostile.ts';

const intake: Intake = {
  schema: 1,
  number: '2026-7Q4M2X',
  received: '2026-11-20',
  received_at: '2026-11-20T09:14:03Z',
  procedure: 'koksijde@1',
  entity: 'ocmw',
  service: 'thuiszorg',
  category: 'unknown',
  channel: 'web-form',
  respondent: 'none',
};

const acknowledged = {
  type: 'acknowledged',
  source: 'moved/issue/7/comment/1301',
  ...{ at: '2026-11-23T08:00:00Z', on: '2026-11-23', by: 'coordinator-1' },
} as const;

describe('the intake block', () => {
  it('is read back as it was written, alone and in a card', () => {
    const full: Intake = { ...intake, submitted: '2026-11-18', contacted: 'no', older_than_limit: false };
    const passedOn: Intake = { ...intake, taken_over: [acknowledged] };
    for (const one of [intake, full, passedOn, { ...intake, taken_over: [] }]) {
      expect(readIntakeBlock(writeIntakeBlock(one))).toEqual({ ok: true, intake: one });
      expect(readIntakeBlock(writeFirstCard(one))).toEqual({ ok: true, intake: one });
    }
  });

  it('is read beside any fenced text, and never out of one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOSTILE), (hostile) => {
        const inside = fence(`${hostile}\n${writeIntakeBlock(intake)}`);
        expect(readIntakeBlock(inside)).toEqual({ ok: false, problem: { code: 'missing' } });
        expect(readIntakeBlock(`${inside}\n\n${writeIntakeBlock(intake)}`)).toEqual({ ok: true, intake });
      }),
    );
  });

  it.each([
    ['no block', 'Klacht met ```gegrond in de tekst', { code: 'missing' }],
    ['a block in an HTML comment', `<!--\n${writeIntakeBlock(intake)}\n-->`, { code: 'missing' }],
    [
      'two blocks',
      `${writeIntakeBlock(intake)}\n\n${writeIntakeBlock(intake)}`,
      { code: 'duplicate', found: 2 },
    ],
    [
      'a second block in a quotation',
      `${writeIntakeBlock(intake)}\n\n> \`\`\`gegrond\n> {}\n> \`\`\``,
      {
        code: 'duplicate',
        found: 2,
      },
    ],
    ['no JSON', '```gegrond\nschema: 1\n```', { code: 'not-json' }],
    ['no object', '```gegrond\n[]\n```', { code: 'wrong-field', field: '' }],
    ['a later schema', fence('{"schema":2}', 'gegrond'), { code: 'unknown-schema', expected: 1 }],
  ])('is refused with a reason: %s', (_, body, problem) => {
    expect(readIntakeBlock(body)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['number', '../../etc/passwd'],
    ['received', '2026-02-31'],
    ['received_at', 'yesterday'],
    ['service', 'Thuis zorg\n'],
    ['respondent', 'R. Spondent'],
    ['older_than_limit', 'yes'],
    ['taken_over', [acknowledged, acknowledged]],
    ['', undefined],
  ])('is refused where %s is %j', (field, value) => {
    const wrong = field === '' ? { ...intake, name: 'Els Voorbeeld' } : { ...intake, [field]: value };
    const read = readIntakeBlock(fence(JSON.stringify(wrong), 'gegrond'));
    expect(read).toMatchObject({ ok: false, problem: { code: 'wrong-field', field } });
  });
});

describe('what a case begins with that was passed on', () => {
  it.each([
    ['a second receipt', { ...acknowledged, type: 'received' }],
    ['no event', 'acknowledged'],
    ['an event of no known type', { ...acknowledged, type: 'praised' }],
  ])('is refused where it is %s', (_what, event) => {
    const read = readIntakeBlock(fence(JSON.stringify({ ...intake, taken_over: [event] }), 'gegrond'));
    expect(read).toMatchObject({ ok: false, problem: { code: 'wrong-field', field: 'taken_over.0' } });
  });
});

describe('the title of a case', () => {
  it('says the number and the service, and is read back', () => {
    expect(caseTitle('2026-7Q4M2X', 'Thuiszorg')).toBe('2026-7Q4M2X · Thuiszorg');
    expect(readCaseTitle(caseTitle('2026-7Q4M2X', null))).toBe('2026-7Q4M2X');
  });

  it.each(['2026-7Q4M2X', 'Re: 2026-7Q4M2X · Thuiszorg', '2026-7q4m2x · x', ''])('is not %j', (title) => {
    expect(readCaseTitle(title)).toBeNull();
  });
});
