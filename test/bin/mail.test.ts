import { describe, expect, it } from 'vitest';
import { openMail } from '../../scripts/bin/mail.ts';

const from = 'klachten@voorbeeldegem.example';

describe('the mail of a job', () => {
  it.each([
    [{}, []],
    [{ GEGROND_SMTP: '', GEGROND_MAILBOX: '' }, []],
    [{ GEGROND_SMTP: 'smtps://a:b@mail.example' }, ['mailer', 'postman']],
    [{ GEGROND_MAILBOX: 'imaps://a:b@mail.example' }, ['mailbox']],
    [{ GEGROND_MAILBOX: 'maildir:/var/mail/klachten' }, ['mailbox']],
  ])('is there as far as the environment tells: %j', (env, expected) => {
    expect(Object.keys(openMail(env, from)).sort()).toEqual(expected);
  });

  it.each([
    [{ GEGROND_SMTP: 'http://a:geheim@mail.example' }, 'GEGROND_SMTP'],
    [{ GEGROND_MAILBOX: 'smtp://a:geheim@mail.example' }, 'GEGROND_MAILBOX'],
  ])('says which address is wrong, and shows no password: %j', (env, name) => {
    const open = () => openMail(env, from);
    expect(open).toThrow(new RegExp(`^${name}: the address of the .*: expected one like .*; found `, 'u'));
    expect(open).not.toThrow(/geheim/u);
  });
});
