import { consentGiven, respondentWords } from '../language/nl/command-choices.ts';
import { complainantFields, correctionWords, fieldWords } from '../language/nl/correction.ts';
import { addDays } from '../deadline/local-date.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { namedBefore } from './commands/again.ts';
import { otherChannel } from './commands/correctable.ts';
import { bodiesOf } from './commands/elsewhere.ts';
import { hasConsented, kindsOf } from './commands/refer.ts';
import { termChoices } from './commands/term.ts';
import { nameableRespondents } from './commands/respondent.ts';
import { asCode } from './commands/words.ts';
import type { CommandId } from './decision.ts';
import type { ExampleWorld } from './example-world.ts';
import type { IsoDate } from './event.ts';
import type { RuledTerm } from './term-changes.ts';
import { isTellingDue } from './untold.ts';
import { consentable, extendable, extensionLimit } from './term-changes.ts';

/** How much more time an example asks of the complainant. */
const DAYS_MORE = 14;

/** The term that an example changes, named where there are several, and a date for it. */
function termUntil(terms: readonly RuledTerm[], until: (of: RuledTerm) => IsoDate): string {
  const [first] = terms;
  if (first === undefined) return '';
  const named = termChoices(terms)[0];
  return [...(named === undefined ? [] : [asCode(named.label)]), until(first)].join(' ');
}

const extend = (c: Case, { procedure }: { readonly procedure: Procedure }) =>
  termUntil(extendable(c, procedure), (of) => extensionLimit(c, of));

const consent = (c: Case, { procedure }: { readonly procedure: Procedure }) =>
  termUntil(consentable(c, procedure), ({ term }) => addDays(term.nominal, DAYS_MORE));

function forward(c: Case, world: ExampleWorld): string {
  const body = bodiesOf(world)[0]?.id ?? '';
  const asks = world.procedure.forwarding?.consent === true && !hasConsented(c);
  return asks ? `${body} ${consentGiven.consent.nl}` : body;
}

/** The same day and another way in which it came; where there is only one way, the day before. */
function received(c: Case, world: ExampleWorld): string {
  const channel = otherChannel(c, world);
  return channel === undefined ? addDays(c.received, -1) : `${c.received} ${channel}`;
}

/** Another way in which the complaint came; where there is only one, an address. */
function correct(c: Case, world: ExampleWorld): string {
  const channel = otherChannel(c, world);
  return channel === undefined
    ? `${correctionWords.complainant.nl} ${complainantFields.address.nl}`
    : `1 ${fieldWords.channel.nl} ${channel}`;
}

/** Another kind than the present one; that it is a complaint comes last. */
function qualify(c: Case, world: ExampleWorld): string {
  const kind = kindsOf(world).findLast(({ id }) => id !== c.kind);
  return asCode(kind?.label ?? '');
}

/** What is due; and where the complaint is said to be about nobody, that it is about somebody after all. */
function aboutWhom(c: Case, world: ExampleWorld): string {
  if (isTellingDue(c, world.procedure)) return respondentWords.informed.nl;
  if (namedBefore(c, null, {}) === undefined) return respondentWords.none.nl;
  return nameableRespondents(c, world)[0]?.id ?? '';
}

/** The words behind the commands that put right, change terms or send a complaint elsewhere. */
export const BEHIND_TERMS: Partial<Record<CommandId, (c: Case, world: ExampleWorld) => string>> = {
  received,
  correct,
  extend,
  consent,
  forward,
  qualify,
  respondent: aboutWhom,
};
