import { form } from '../../form/form.ts';
import { objectionTo } from '../../form/validate.ts';
import { complainantFields, nothingThere } from '../../language/nl/correction.ts';
import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, commentRef } from './event-basics.ts';
import { choicesOf, choose, listed, noMore } from './words.ts';

/** Why the text below the command cannot be that field: it is judged as the form judges it. */
function invalidity(id: string, { text, procedure, organisation, today }: Context): Decision | null {
  if (text === null) return refused('text-expected', { command: 'correct' });
  if (saysNone(text)) return null;
  const field = form(procedure, organisation).fields.find((one) => one.id === id);
  const problem = field === undefined ? null : objectionTo(text, field, { today, desk: true });
  return problem === null ? null : refused('value-invalid', { problem: problem.message, found: text });
}

/** Whether a text says of what is known of the complainant that there is no such thing (any more). */
export function saysNone(text: string): boolean {
  return choose(text, choicesOf(nothingThere)) !== null;
}

/** `/corrigeer klager e-mail` with the new value as text, or `geen`: the register is told only that there is one (law 2). */
export function complainant(words: readonly string[], c: Case, context: Context): Decision {
  const fields = choicesOf(complainantFields);
  const [word = '', ...rest] = words;
  const field = choose(word, fields);
  if (field === null) return refused('field-unknown', { found: word, offered: listed(fields) });
  const more = noMore(rest, 0);
  if (more !== null) return more;
  const against = invalidity(field, context);
  if (against !== null) return against;
  const of = `issue/${c.issue}`;
  return gives({ ...basics(context), type: 'corrected', of, field, value: commentRef(context) });
}
