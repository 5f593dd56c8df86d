import type { FormOfAddress } from '../language/address.ts';
import { form as words } from '../language/nl.ts';
import { FIELDS } from './fields.ts';
import type { Field, FieldId, Group } from './fields.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** For a service: the legal entity that it belongs to. */
  readonly entity?: string | undefined;
}

/** What the form needs to know of a procedure: which fields it asks, and by which ways a complaint may come in. */
export interface FormProcedure {
  readonly form: {
    readonly fields: readonly string[];
    readonly required: readonly string[];
    readonly anonymous: boolean;
  };
  readonly channels: readonly string[];
  readonly routes?: Routes;
}

/** Complaints about these go to another desk than the others. */
type Routes = readonly { readonly about: About }[];
type About = 'coordinator' | 'management' | 'staff';

/** What the form needs to know of an organisation: what it offers to choose from. */
export interface FormOrganisation {
  readonly entities: readonly Choice[];
  readonly services: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly restricted_routes?: Routes;
  readonly form_of_address?: FormOfAddress;
}

export interface FormField {
  readonly id: FieldId;
  readonly kind: Field['kind'];
  readonly group: Group;
  readonly max?: number;
  readonly label: string;
  readonly hint?: string;
  readonly noun: string;
  /** Whether this procedure asks it. What is not asked and yet sent is kept, so that nothing typed is lost. */
  readonly asked: boolean;
  readonly required: boolean;
  /** The offered choices, for `choice` and `yes-no`; else empty. */
  readonly choices: readonly Choice[];
  readonly autocomplete?: string;
}

export interface Form {
  /** Every field of the table, in its order. */
  readonly fields: readonly FormField[];
  /** Whether a complaint without a name or a way to answer is accepted. */
  readonly anonymous: boolean;
  /** How it speaks to who fills it in. */
  readonly address: FormOfAddress;
  /** The choice that is given without asking: the only entity there is, and the entity of each service. */
  readonly entityOf: (service: string | undefined) => string | undefined;
}

/** The form of one procedure in one organisation. */
export function form(procedure: FormProcedure, organisation: FormOrganisation): Form {
  const { entities, services } = organisation;
  const only = entities.length === 1 ? entities[0]?.id : undefined;
  const asking = { procedure, organisation, abouts: aboutsOf(procedure, organisation) };
  return {
    fields: FIELDS.map((field) => formField(field, asking)),
    anonymous: procedure.form.anonymous,
    address: addressOf(organisation),
    entityOf: (service) => services.find(({ id }) => id === service)?.entity ?? only,
  };
}

function addressOf({ form_of_address: address = 'u' }: FormOrganisation): FormOfAddress {
  return address;
}

interface Asking {
  readonly procedure: FormProcedure;
  readonly organisation: FormOrganisation;
  /** About whom a complaint goes to another desk. */
  readonly abouts: readonly About[];
}

function aboutsOf(
  { routes = [] }: FormProcedure,
  { restricted_routes: own = [] }: FormOrganisation,
): About[] {
  return [...new Set([...routes, ...own].map(({ about }) => about))];
}

function formField(field: Field & { id: FieldId }, asking: Asking): FormField {
  const { id, kind, group, max, autocomplete } = field;
  const choices = offered(field, asking);
  return {
    id,
    kind,
    group,
    ...words.fields(addressOf(asking.organisation))[id],
    ...(id === 'about' && choices.length > 0 ? { hint: elsewhere(asking) } : {}),
    choices,
    asked: isAsked(field, choices, asking),
    required: isRequired(id, asking),
    ...(max ? { max } : {}),
    ...(autocomplete ? { autocomplete } : {}),
  };
}

/** What follows from whom a complaint is about, for the choices that are offered. */
function elsewhere({ organisation, abouts }: Asking): string {
  return words.elsewhere(addressOf(organisation))(abouts);
}

/** A desk field is asked of staff only; a choice that leaves no choice is not asked. */
function isAsked(field: Field, choices: readonly Choice[], asking: Asking): boolean {
  if (field.group === 'desk') return false;
  if (field.kind === 'choice' && choices.length < 2) return false;
  if (field.id === 'about') return true;
  return isRequired(field.id, asking) || asking.procedure.form.fields.includes(field.id);
}

/**
 * There is no complaint without what happened, and nobody to answer without a name, unless that is accepted. Where staff
 * against staff is a matter of its own, it must be known who is staff.
 */
function isRequired(id: string, { procedure: { form: asks }, abouts }: Asking): boolean {
  if (id === 'facts' || id === 'channel') return true;
  if (id === 'capacity' && abouts.includes('staff')) return true;
  if (id === 'name') return !asks.anonymous;
  return asks.required.includes(id);
}

/** A person to complain about who has no route of his own is not offered either; without a route nothing is asked. */
function offered(field: Field, { procedure, organisation, abouts }: Asking): readonly Choice[] {
  if (field.id === 'entity') return organisation.entities;
  if (field.id === 'service') return organisation.services;
  if (field.id === 'category') return organisation.categories;
  if (field.id === 'channel') return procedure.channels.map((id) => ({ id, label: labelOf('channel', id) }));
  const set = field.kind === 'yes-no' ? 'yes-no' : field.id;
  const isOffered = (id: string) =>
    field.id !== 'about' || abouts.some((about) => about === id) || (id === 'service' && abouts.length > 0);
  return (field.choices ?? []).filter(isOffered).map((id) => ({ id, label: labelOf(set, id) }));
}

function labelOf(set: string, id: string): string {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
  return labels[set]?.[id] ?? id;
}
