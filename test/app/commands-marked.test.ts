/** A command in the marks of markdown is text; who most likely meant it is told so. */
import { expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge(1);
let shared: Desk | null = null;

it.each([
  ['a quotation', '> /ontvankelijk'],
  ['a fence', '```\n/ontvankelijk\n```'],
  ['code', '`/ontvankelijk`'],
  ['bold', '**/ontvankelijk**'],
  ['a list', '- /ontvankelijk'],
  ['a numbered list', '1. /ontvankelijk'],
  ['a block of code by its spaces', '    /ontvankelijk'],
])('a comment that begins with a command in the marks of %s is answered', async (_what, body) => {
  const desk = (shared ??= new Desk(forge)).at('2026-03-02');
  const { issue, number } = await desk.receive();
  const comment = await desk.say(issue, body);
  const passing = await desk.say(issue, body, 'voorbijganger');
  await desk.handle(issue);
  expect(desk.course(number)).toEqual(['received']);
  const answer = await desk.answer(issue, comment);
  expect(answer).toContain('Gegrond las `/ontvankelijk` als tekst');
  expect(answer).toContain('\n/ontvankelijk\n');
  expect(await desk.answer(issue, passing)).toBe('');
});
