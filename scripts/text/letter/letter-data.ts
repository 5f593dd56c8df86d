import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { holds } from '#domain/case/condition.ts';
import { answerExpected } from '#domain/case/promised.ts';
import { callsForSolution } from '#domain/case/solution-due.ts';
import type { FormOfAddress } from '#domain/language/address.ts';
import { addressed } from '#domain/language/address.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import { date } from '#domain/language/nl.ts';
import { groundName } from '#domain/procedure/ground-name.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { CONDITIONS } from '#domain/procedure/vocabulary.ts';
import { partTexts } from '../case-file/part-texts.ts';
import { cleanLine, cleanText } from './clean.ts';
import { speaksOfCommittee } from './content.ts';
import type { LetterData } from './fields.ts';
import type { LetterWorld } from './standing.ts';
import { standing } from './standing.ts';

/** What neither the case nor the configuration tells: it comes from the dossier and from the draft. */
export interface LetterInput {
  readonly letter: LetterId;
  /** The date of the letter, `YYYY-MM-DD`. */
  readonly today: string;
  readonly recipient: { readonly name?: string | undefined; readonly address?: string | undefined };
  /** What the coordinator wrote beneath the command. */
  readonly text?: string | undefined;
  /** What was written beneath the proposed solution. */
  readonly solution?: string | undefined;
  /** Why the committee's advice is not followed. */
  readonly departure?: string | undefined;
  /** What the committee advised, to be enclosed where it is not followed. */
  readonly advice?: string | undefined;
  readonly place?: string | undefined;
  /** The recorded event that the letter goes with: of several talks it tells of this one. */
  readonly of?: CaseEvent | undefined;
  /** The body to which the complainant is referred, with how to reach it. */
  readonly competentBody?: { readonly name: string; readonly contact?: readonly string[] } | undefined;
}

/**
 * The data of a letter.
 *
 * @param c - the case as it will be once the letter has gone: with the events that the letter gives, so that the new
 *   date of an extension and the ground of a refusal stand in it
 */
export function letterDataOf(c: Case, world: LetterWorld, input: LetterInput): LetterData {
  const { procedure, organisation } = world;
  const { form_of_address: form } = organisation;
  const holding = CONDITIONS.filter((condition) => holds(condition, c, procedure));
  const letter = procedure.letters[input.letter];
  const committee = speaksOfCommittee(letter, { holding }) ? letter?.committee : null;
  return {
    number: c.number,
    form_of_address: form,
    language: organisation.language,
    holding,
    solution_due: callsForSolution(c, procedure),
    recipient: {
      ...line('name', input.recipient.name),
      address: linesOf(input.recipient.address),
    },
    ...datesOf(c, world, input),
    ...decisionsOf(c, procedure, form),
    ...line('subject', c.subject),
    ...line('service', organisation.services.find(({ id }) => id === c.service)?.label),
    ...paragraphs('text', input.text),
    ...paragraphs('solution', input.solution),
    ...paragraphs('committee', addressed(committee ?? '', form)),
    ...paragraphs('departure', input.departure),
    ...paragraphs('advice', holding.includes('advice-departed') ? input.advice : undefined),
    talk: talkOf(c, input),
    competent_body: {
      ...line('name', input.competentBody?.name),
      contact: (input.competentBody?.contact ?? []).map(cleanLine),
    },
    ...standing(world),
  };
}

function datesOf(c: Case, { procedure }: LetterWorld, { today }: LetterInput) {
  const { on: expected, answered, term, isOfTerm } = answerExpected(c, procedure);
  const isOwn = procedure.deadlines.some(({ code, binding }) => code === term?.code && !binding);
  return {
    own_target: isOfTerm && isOwn,
    answered: answered !== undefined,
    expected_passed: expected !== undefined && expected < today,
    today: date.longDate(today),
    received: date.longDate(c.received),
    ...dated('submitted', c.submitted),
    ...dated('expected', expected),
    ...dated('latest', term?.latest),
    ...dated('until', last(c, 'information-requested')?.until),
    ...dated('withdrawn', last(c, 'withdrawn')?.on),
  };
}

function decisionsOf(c: Case, procedure: Procedure, form: FormOfAddress) {
  const { grounds, finding, kinds } = procedure;
  const named = typeof grounds === 'string' ? [] : grounds.filter(({ id }) => c.grounds?.includes(id));
  const article = c.article === undefined ? [] : [details.article(c.article)];
  const kind = kinds.find(({ id }) => id === c.kind);
  const found = finding === 'none' ? undefined : finding.scale.find(({ id }) => id === c.finding);
  const norms = finding === 'none' || finding.norms === 'none' ? [] : finding.norms;
  return {
    grounds: [...named.map(groundName), ...article].map(cleanLine),
    not_obliged: named.length > 0 && named.every(({ binding }) => !binding),
    ...line('kind', kind?.label),
    ...line('where', addressed(kind?.where ?? '', form)),
    ...line('finding', found?.label),
    parts: partTexts(c.parts ?? [], procedure).map(cleanLine),
    norms: norms.filter(({ id }) => c.norms?.includes(id)).map(({ label }) => cleanLine(label)),
  };
}

const TALKS = ['talk-planned', 'talk-held', 'hearing-offered', 'hearing-held'] as const;
const SITTINGS = ['committee-hearing-invited', 'committee-hearing-held'] as const;

/** The talk or hearing of the letter, else the one that came up last: the day for which it is planned, or on which it was held. */
function talkOf(c: Case, { place, of }: LetterInput): LetterData['talk'] {
  const talk = of !== undefined && isOneOf(of, [...TALKS, ...SITTINGS]) ? of : last(c, ...TALKS, ...SITTINGS);
  if (talk === undefined) return line('place', place);
  const held = talk.type.endsWith('-held') ? talk.on : talk.planned;
  return {
    ...dated('date', held),
    ...line('place', place),
    committee: SITTINGS.some((type) => type === talk.type),
  };
}

/** The events of which a kind is among these: several kinds share one form. */
type EventOf<T, E extends CaseEvent = CaseEvent> = E extends CaseEvent
  ? Extract<E['type'], T> extends never
    ? never
    : E
  : never;

function isOneOf<T extends CaseEvent['type']>(event: CaseEvent, types: readonly T[]): event is EventOf<T> {
  return types.some((one) => one === event.type);
}

/** The last event of one of these kinds that still counts. */
function last<T extends CaseEvent['type']>(c: Case, ...types: readonly T[]): EventOf<T> | undefined {
  return c.effective.findLast((event) => isOneOf(event, types));
}

function dated<K extends string>(key: K, value: string | undefined) {
  return keyed(key, value === undefined ? undefined : date.longDate(value));
}

function line<K extends string>(key: K, value: string | undefined) {
  return keyed(key, value === undefined ? undefined : cleanLine(value));
}

function paragraphs<K extends string>(key: K, value: string | undefined) {
  return keyed(key, value === undefined ? undefined : cleanText(value));
}

/** A record with one field, or none where nothing is known. */
function keyed<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return (value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<K, string>>;
}

/** An address as it was typed: on lines, or in one with commas. */
function linesOf(address: string | undefined): string[] {
  const text = cleanText(address ?? '');
  return text
    .split(text.includes('\n') ? '\n' : ',')
    .map(cleanLine)
    .filter((one) => one !== '');
}
