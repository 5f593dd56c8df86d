import type { Decider } from '../decision.ts';
import { refused } from '../decision.ts';
import { carrierChoices, channelChoices } from './correctable.ts';
import { corrects } from './correction.ts';
import { receiptDate } from './corrected-value.ts';
import { deviating } from './event-basics.ts';
import { readWords } from './read-words.ts';

/**
 * `/ontvangen datum [kanaal] [drager]`: when and how the complaint came in, put right as a fact. The terms that begin at receipt
 * are counted anew; the number stays, whatever its year.
 */
export const received: Decider = (c, words, context) => {
  const lists = { channel: channelChoices(context), carrier: carrierChoices() };
  const asked = { lists, dates: [['on', 'any']] } as const;
  const read = readWords(words, asked, c, context);
  if ('refusal' in read) return read.refusal;
  const { on } = read.understood.dates;
  const { channel, carrier } = read.understood.chosen;
  const [first] = c.effective;
  if (first === undefined || on === undefined) {
    return refused('date-needed', { command: 'received' });
  }
  const date = receiptDate(on, c, context);
  if ('refusal' in date) return date.refusal;
  const patches = {
    ...date.patches,
    ...(channel === undefined ? {} : { channel }),
    ...(carrier === undefined ? {} : { carrier }),
  };
  return corrects(first, patches, c, context, deviating(c, context, 'received', []).deviations);
};
