import type { CommandId, Decider } from '../decision.ts';
import { admissible, inadmissible } from './admissibility.ts';
import { correct } from './correct.ts';
import { judged, member } from './committee.ts';
import { external, passedOn } from './elsewhere.ts';
import { close } from './ending.ts';
import { finding } from './finding.ts';
import { happening } from './happening.ts';
import { handler, solution } from './investigation.ts';
import { send } from './send.ts';
import { measure } from './measure.ts';
import { received } from './received.ts';
import { forward, qualify, refer, requestInfo } from './refer.ts';
import { respondent } from './respondent.ts';
import { consent, extend, resume, suspend } from './term.ts';
import { acknowledge, answer, interim } from './tell.ts';
import { subject, summary, yes } from './texts.ts';

/** What decides about each command of a case. */
export const DECIDERS: Readonly<Record<Exclude<CommandId, 'help' | 'absent'>, Decider>> = {
  received,
  'handed-over': happening('handed-over'),
  qualify,
  contact: happening('contact'),
  acknowledge,
  respondent,
  admissible,
  inadmissible,
  refer,
  forward,
  'to-director': passedOn('director'),
  'to-manager': passedOn('manager'),
  handler,
  'request-info': requestInfo,
  info: happening('info'),
  extend,
  consent,
  suspend,
  resume,
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
  correct,
  close,
  reopen: happening('reopen'),
};
