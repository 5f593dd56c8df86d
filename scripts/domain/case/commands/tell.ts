import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { callsForSolution } from '../solution-due.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { choose, factDate, formChoices, listed, noMore } from './words.ts';
import { ANY_FORMS } from './forms.ts';

/** A form and a date in either order, both optional: `/antwoord brief 1/12/2026`. */
function formAndDate(words: readonly string[], c: Case, context: Context, forms: readonly string[]) {
  const dateWord = words.find((word) => /\d/.test(word));
  const others = words.filter((word) => word !== dateWord);
  const when = factDate(dateWord, c, context);
  const choices = formChoices([...new Set([...forms, ...ANY_FORMS])]);
  const form = others[0] === undefined ? undefined : choose(others[0], choices);
  return { when, form, found: others[0] ?? '', rest: others.slice(1), offered: formChoices(forms) };
}

/** `/bevestig [vorm] [datum]`: that receipt was acknowledged, when and how (000-17, 004-13). A fact. */
export const acknowledge: Decider = (c, words, context) => {
  const { when, form, found, rest, offered } = formAndDate(words, c, context, ANY_FORMS);
  if ('refusal' in when) return when.refusal;
  if (form === null) return refused('form-expected', { found, offered: listed(offered) });
  const more = noMore(rest, 0);
  if (more !== null) return more;
  return gives({
    ...basics(context, when.date),
    type: 'acknowledged',
    ...(form === undefined ? {} : { form }),
    ...deviating(c, context, 'acknowledge', []),
  });
};

/** What an answer lacks of what the procedure requires of it (invariant 4). */
function lacking(c: Case, context: Context, form: string): string[] {
  const { procedure, text } = context;
  const lacks: Record<string, boolean> = {
    reasons: text === null && !c.events.some((event) => event.type === 'found' && event.reason !== undefined),
    finding: c.finding === undefined,
    'solution-when-upheld': callsForSolution(c, procedure) && c.solution === undefined,
  };
  const required = procedure.answer.requires
    .filter((what) => lacks[what] === true)
    .map((what) => `without-${what}`);
  return procedure.answer.forms.includes(form as (typeof procedure.answer.forms)[number])
    ? required
    : [...required, 'form-not-in-procedure'];
}

/** `/antwoord vorm [datum]`: that the answer was given, when and how (000-21, 004-16). A fact. */
export const answer: Decider = (c, words, context): Decision => {
  const { when, form, found, rest, offered } = formAndDate(words, c, context, context.procedure.answer.forms);
  if (form === undefined || form === null) {
    return refused('form-expected', { found, offered: listed(offered) });
  }
  if ('refusal' in when) return when.refusal;
  const more = noMore(rest, 0);
  if (more !== null) return more;
  return gives({
    ...basics(context, when.date),
    type: 'answered',
    form,
    ...(context.text === null ? {} : { letter: commentRef(context) }),
    ...deviating(c, context, 'answer', lacking(c, context, form)),
  });
};
