import { addDays } from '#domain/deadline/local-date.ts';
import type { Answers, FieldId } from '#domain/form/fields.ts';
import type { FormField } from '#domain/form/form.ts';
import { form } from '#domain/form/form.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { inventComplainant, inventName } from './people.ts';
import type { Random } from './random.ts';
import { inventStory } from './stories.ts';

/** More come over the form than over the counter. */
const CHANNEL_WEIGHTS: Readonly<Record<string, number>> = {
  'web-form': 10,
  'e-mail': 5,
  letter: 3,
  telephone: 3,
  counter: 2,
};

export function inventChannel({ channels }: Procedure, random: Random): string {
  return random.weighted(channels.map((id) => [id, CHANNEL_WEIGHTS[id] ?? 1]));
}

/** The service, of the first entity somewhat more often than of the others; `null` where it was left open. */
function inventService({ entities, services }: Organisation, random: Random): string | null {
  if (random.chance(0.04)) return null;
  const entity = random.weighted(entities.map(({ id }, index) => [id, index === 0 ? 7 : 5]));
  const own = services.filter((service) => service.entity === entity);
  return random.pick(own.length === 0 ? services : own).id;
}

/** What fills a field that the stories say nothing of, such as a choice of this procedure. */
function inventChoice({ id, choices }: FormField, random: Random): string | undefined {
  if (id === 'about' || id === 'capacity' || id === 'proceedings') return choices[0]?.id;
  if (id === 'contacted' || id === 'forward_consent') return random.chance(0.6) ? 'yes' : 'no';
  return undefined;
}

function stories(service: string | null, { categories }: Organisation, random: Random): Answers {
  const { category, facts, wish } = inventStory(service, random);
  const known = categories.some(({ id }) => id === category);
  return {
    facts,
    category: known ? category : random.pick(categories).id,
    ...(random.chance(0.8) ? { wish } : {}),
    ...(service === null ? {} : { service }),
  };
}

/** Name and ways to answer: by mail, now and then by telephone or post alone. */
function person(random: Random): Answers {
  const { name, email, phone, address } = inventComplainant(random);
  return random.weighted<Answers>([
    [{ name, email }, 6],
    [{ name, email, phone }, 3],
    [{ name, phone }, 1],
    [{ name, address }, 1],
  ]);
}

/** What staff state of a complaint that did not come over the form. */
function deskFields(channel: string, received: string, random: Random): Answers {
  if (channel === 'web-form') return {};
  const posted = channel === 'letter' ? { submitted_on: addDays(received, -random.between(1, 3)) } : {};
  return { channel, received_on: received, ...posted };
}

/** Invented answers to everything that the procedure asks; `received` is the local date. */
export function inventAnswers(
  procedure: Procedure,
  organisation: Organisation,
  { channel, received }: { readonly channel: string; readonly received: string },
  random: Random,
): Answers {
  const service = inventService(organisation, random);
  const { fields, entityOf } = form(procedure, organisation);
  const asked = fields.filter((field) => field.asked);
  const choices = asked.map((field) => [field.id, inventChoice(field, random)] as const);
  const entity = entityOf(service ?? undefined) ?? random.pick(organisation.entities).id;
  const all: Answers = {
    ...stories(service, organisation, random),
    ...Object.fromEntries(choices.filter(([, value]) => value !== undefined)),
    ...person(random),
    entity,
    facts_from: addDays(received, -random.between(4, 30)),
    ...(random.chance(0.15) ? { respondent: inventName(random) } : {}),
    ...(random.chance(0.08) ? { on_behalf_of: inventName(random) } : {}),
  };
  const keep = new Set<FieldId>(asked.map(({ id }) => id));
  const kept = Object.entries(all).filter(([id]) => keep.has(id as FieldId));
  return { ...Object.fromEntries(kept), ...deskFields(channel, received, random) };
}
