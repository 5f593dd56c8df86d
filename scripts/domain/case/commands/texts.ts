import type { Decider } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics } from './event-basics.ts';
import { recordMeasure } from './measure.ts';
import { shown } from './register-text.ts';
import { noMore } from './words.ts';

/** `/onderwerp` with the subject behind it or as its text. */
export const subject: Decider = (_c, words, context) => shown('subject', words, context);

/** `/samenvatting` with a summary as its text. */
export const summary: Decider = (_c, words, context) => shown('summary', words, context);

/** `/ja <id>`: confirms that the previewed text of that comment names nobody. */
export const yes: Decider = (c, words, context) => {
  const { confirmed } = context;
  if (confirmed === undefined || confirmed === null)
    return refused('not-confirmable', { found: words[0] ?? '' });
  const more = noMore(words, 1);
  if (more !== null) return more;
  const { command, text } = confirmed;
  if (command === 'measure') return recordMeasure(c, confirmed.words, text, context);
  const [type, known] =
    command === 'summary' ? (['summary-set', c.summary] as const) : (['subject-set', c.subject] as const);
  const before = c.effective.findLast((event) => event.type === type);
  if (known === text) return refused('already-done', { found: before?.on ?? c.received });
  return gives({
    ...basics(context),
    ...(type === 'summary-set' ? { type, summary: text } : { type, subject: text }),
  });
};
