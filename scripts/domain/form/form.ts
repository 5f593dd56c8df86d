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
}

/** What the form needs to know of an organisation: what it offers to choose from. */
export interface FormOrganisation {
  readonly entities: readonly Choice[];
  readonly services: readonly Choice[];
  readonly categories: readonly Choice[];
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
  /** The choice that is given without asking: the only entity there is, and the entity of each service. */
  readonly entityOf: (service: string | undefined) => string | undefined;
}

/** The form of one procedure in one organisation. */
export function form(procedure: FormProcedure, organisation: FormOrganisation): Form {
  const { entities, services } = organisation;
  const only = entities.length === 1 ? entities[0]?.id : undefined;
  return {
    fields: FIELDS.map((field) => formField(field, procedure, organisation)),
    anonymous: procedure.form.anonymous,
    entityOf: (service) => services.find(({ id }) => id === service)?.entity ?? only,
  };
}

function formField(
  field: Field & { id: FieldId },
  procedure: FormProcedure,
  organisation: FormOrganisation,
): FormField {
  const { id, kind, group, max, autocomplete } = field;
  const choices = offered(field, procedure, organisation);
  return {
    id,
    kind,
    group,
    ...words.fields[id],
    choices,
    asked: isAsked(field, choices, procedure),
    required: isRequired(id, procedure),
    ...(max ? { max } : {}),
    ...(autocomplete ? { autocomplete } : {}),
  };
}

/** A desk field is asked of staff only; a choice that leaves no choice is not asked. */
function isAsked(field: Field, choices: readonly Choice[], procedure: FormProcedure): boolean {
  if (field.group === 'desk') return false;
  if (field.kind === 'choice' && choices.length < 2) return false;
  return isRequired(field.id, procedure) || procedure.form.fields.includes(field.id);
}

/** There is no complaint without what happened, and nobody to answer without a name, unless that is accepted. */
function isRequired(id: string, { form: asks }: FormProcedure): boolean {
  if (id === 'facts' || id === 'channel') return true;
  if (id === 'name') return !asks.anonymous;
  return asks.required.includes(id);
}

/** A person to complain about who has no route of his own in this procedure is not offered either. */
function offered(field: Field, procedure: FormProcedure, organisation: FormOrganisation): readonly Choice[] {
  if (field.id === 'entity') return organisation.entities;
  if (field.id === 'service') return organisation.services;
  if (field.id === 'category') return organisation.categories;
  if (field.id === 'channel') return procedure.channels.map((id) => ({ id, label: labelOf('channel', id) }));
  if (field.id === 'about' && !procedure.form.fields.includes('about')) return [];
  const set = field.kind === 'yes-no' ? 'yes-no' : field.id;
  return (field.choices ?? []).map((id) => ({ id, label: labelOf(set, id) }));
}

function labelOf(set: string, id: string): string {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
  return labels[set]?.[id] ?? id;
}
