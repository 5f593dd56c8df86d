import type { Decider } from '../decision.ts';
import { gives } from '../decision.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { untoldRespondent } from './respondent.ts';
import { noMore } from './words.ts';

/** `/sluit`: nothing more is to be done; a reason may follow as text. */
export const close: Decider = (c, words, context) =>
  noMore(words, 0) ??
  gives({
    ...basics(context),
    type: 'closed',
    ...(context.text === null ? {} : { reason: commentRef(context) }),
    ...deviating(c, context, 'close', untoldRespondent(c, context)),
  });
