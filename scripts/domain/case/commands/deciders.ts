import type { CommandId, Decider } from '../decision.ts';
import { refused } from '../decision.ts';
import { admissible, inadmissible } from './admissibility.ts';
import { judged, member } from './committee.ts';
import { external, passedOn } from './elsewhere.ts';
import { close } from './ending.ts';
import { happening } from './happening.ts';
import { finding, handler, solution } from './investigation.ts';
import { send } from './send.ts';
import { measure } from './measure.ts';
import { acknowledge, answer, interim } from './tell.ts';
import { subject, summary, yes } from './texts.ts';

const notYet: Decider = (_c, _words, _context) => refused('not-in-this-procedure');

/** What decides about each command of a case. */
export const DECIDERS: Readonly<Record<Exclude<CommandId, 'help' | 'absent'>, Decider>> = {
  received: notYet,
  'handed-over': happening('handed-over'),
  qualify: notYet,
  contact: happening('contact'),
  acknowledge,
  respondent: notYet,
  admissible,
  inadmissible,
  refer: notYet,
  forward: notYet,
  'to-director': passedOn('director'),
  'to-manager': passedOn('manager'),
  handler,
  'request-info': notYet,
  info: happening('info'),
  extend: notYet,
  consent: notYet,
  suspend: notYet,
  resume: notYet,
  interim,
  talk: happening('talk'),
  hear: happening('hear'),
  report: happening('report'),
  finding,
  solution,
  answer,
  send,
  satisfied: happening('satisfied'),
  committee: happening('committee'),
  member,
  documents: happening('documents'),
  discussion: happening('discussion'),
  'committee-hearing': happening('committee-hearing'),
  ruling: judged('ruled', 'ruling'),
  advice: judged('advised', 'advice'),
  depart: happening('depart'),
  external,
  measure,
  subject,
  summary,
  yes,
  inspection: happening('inspection'),
  withdraw: happening('withdraw'),
  settle: happening('settle'),
  correct: notYet,
  close,
  reopen: happening('reopen'),
};
