import { describe, expect, it } from 'vitest';
import type { Tiding } from '#domain/desk/tell.ts';
import type { MailWorld } from '#text/desk/staff-mail.ts';
import { writeDigest, writeStaffMail } from '#text/desk/staff-mail.ts';
import { config } from '../../domain/case/cases.ts';

const { organisation, procedures } = config;
const world: MailWorld = {
  organisation,
  procedures,
  page: 'https://github.com/voorbeeldegem/desk',
  today: '2026-12-17',
};
const person = (id: string) => organisation.people.find((one) => one.id === id)!;

const near: Tiding = {
  ...{ key: 'k', on: '2026-12-17', kind: 'near', number: '2026-7Q4M2X', issue: 42, procedure: 'koksijde@1' },
  term: { code: 'answer', nominal: '2026-12-20', latest: '2026-12-21' },
  to: { person: 'coordinator-1', instead: null },
};
const deputy = { person: 'coordinator-2', instead: 'coordinator-1' };
const handler = { person: 'handler-1', instead: null };

const MAILS: readonly (readonly [string, Tiding])[] = [
  ['near', near],
  ['overdue', { ...near, kind: 'overdue', to: handler }],
  ['escalated-to-deputy', { ...near, kind: 'escalated', to: deputy }],
  ['appointed', { ...near, kind: 'appointed', to: handler }],
];

describe('a mail to staff', () => {
  it.each(MAILS)('reads as in mail-%s.txt', async (name, tiding) => {
    const { subject, text } = writeStaffMail(tiding, person(tiding.to.person), world);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(
      `../../fixtures/desk/mail-${name}.txt`,
    );
  });

  it('of a whole day reads as in mail-digest.txt', async () => {
    const other: Tiding = { ...near, kind: 'overdue', number: '2026-3F8K1Z', issue: 37 };
    const { subject, text } = writeDigest([near, other], person('coordinator-1'), world);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot('../../fixtures/desk/mail-digest.txt');
  });

  it.each([
    ['2026-12-20', 'eindigt vandaag, 20 december 2026.'],
    ['2026-12-19', 'eindigt op 20 december 2026, morgen.'],
    ['2026-12-21', 'eindigde op 20 december 2026. De uiterste datum is 21 december 2026.'],
  ])('that goes out on %s says %s', (today, said) => {
    const { text } = writeStaffMail(near, person('coordinator-1'), { ...world, today });
    expect(text.replaceAll('\n', ' ')).toContain(said);
  });
});
