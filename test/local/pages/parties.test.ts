import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { boxOf } from '#local/pages/sources/parties.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { root } from '../../run/command.ts';

const config = parseConfig(await readConfigFiles(join(root, 'config')));
const { people, mail } = config.organisation;
const coordinator = people.find(({ id }) => id === 'coordinator-1')?.email ?? '';

describe('the box of a mail', () => {
  test.each([
    ['a letter', mail.from, 'an@post.example', 'out'],
    ['a reminder to the coordinator, whose address is the sender’s', mail.from, coordinator, 'out'],
    ['an alarm', 'intake@post.example', mail.alarms_to[0] ?? '', 'out'],
    ['an answer of a complainant', 'an@post.example', mail.reply_to ?? '', 'in'],
    ['a bounce', '', mail.from, 'in'],
  ])('of %s', (_what, from, to, box) => {
    expect(mail.from).toBe(coordinator);
    expect(boxOf({ from, to }, config)).toBe(box);
  });
});
