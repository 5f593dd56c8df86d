import type { CommandId, Decider } from '../decision.ts';
import { refused } from '../decision.ts';
import { admissible, inadmissible } from './admissibility.ts';
import { close, subject, withdraw, yes } from './ending.ts';
import { finding, handler, solution } from './investigation.ts';
import { send } from './send.ts';
import { acknowledge, answer, interim } from './tell.ts';

const notYet: Decider = (_c, _words, _context) => refused('not-in-this-procedure');

/** What decides about each command of a case. */
export const DECIDERS: Readonly<Record<Exclude<CommandId, 'help' | 'absent'>, Decider>> = {
  received: notYet,
  'handed-over': notYet,
  qualify: notYet,
  contact: notYet,
  acknowledge,
  respondent: notYet,
  admissible,
  inadmissible,
  refer: notYet,
  forward: notYet,
  'to-director': notYet,
  'to-manager': notYet,
  handler,
  'request-info': notYet,
  info: notYet,
  extend: notYet,
  consent: notYet,
  suspend: notYet,
  resume: notYet,
  interim,
  talk: notYet,
  hear: notYet,
  report: notYet,
  finding,
  solution,
  answer,
  send,
  satisfied: notYet,
  committee: notYet,
  member: notYet,
  documents: notYet,
  discussion: notYet,
  'committee-hearing': notYet,
  ruling: notYet,
  advice: notYet,
  depart: notYet,
  external: notYet,
  measure: notYet,
  subject,
  summary: notYet,
  yes,
  inspection: notYet,
  withdraw,
  settle: notYet,
  correct: notYet,
  close,
  reopen: notYet,
};
