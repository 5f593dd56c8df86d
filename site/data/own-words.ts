import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { RuleBasis } from '#domain/procedure/basis-schema.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { SaidText } from './basis.ts';
import { saidText } from './basis.ts';

/** A rule of which the file says on what it rests, in our own words; nothing where it says nothing. */
function ruled(text: string, basis: RuleBasis | null): SaidText[] {
  return basis === null ? [] : [saidText({ text, basis })];
}

/** That a name is asked: where complaints without one are not accepted. */
export function namedRule({ form }: Pick<Procedure, 'form'>, address: FormOfAddress): SaidText[] {
  return form.anonymous ? [] : ruled(words.procedurePage(address).named, form.basis);
}

/** Which findings there are, and that one that calls for a solution names a norm. */
export function findingRules({ finding }: Pick<Procedure, 'finding'>, address: FormOfAddress): SaidText[] {
  if (finding === 'none') return [];
  const say = words.procedurePage(address);
  const { scale, norms_required: isNamed, basis, norms_basis: normsBasis } = finding;
  const labels = (all: typeof scale) => words.anyOf(all.map(({ label }) => label));
  return [
    ...ruled(say.findings(labels(scale)), basis),
    ...(isNamed ? ruled(say.norms(labels(scale.filter(({ solution }) => solution))), normsBasis) : []),
  ];
}

/** That nobody handles a complaint about himself. */
export function handlerRule({ handler }: Pick<Procedure, 'handler'>, address: FormOfAddress): SaidText[] {
  if (handler === 'none' || !handler.not_involved) return [];
  return ruled(words.procedurePage(address).notInvolved, handler.basis);
}
