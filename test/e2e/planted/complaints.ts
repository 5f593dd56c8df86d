/** Complaints in which everything that can be typed is a text that stands nowhere else. */
import { randomInt } from 'node:crypto';
import { CARD_FIELDS, DESK_FIELDS, FIELDS, PERSONAL_FIELDS } from '#domain/form/fields.ts';
import type { FieldId } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { namedVersions } from '#domain/procedure/config.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Planted } from './texts.ts';

/** The dates that were planted: of two complaints with one date it could not be told whose was found. */
const dates = new Set<string>();

/** A date of the last century, by which a person could be known; never the same one twice. */
function plantedDate(planted: Planted, from: number): string {
  const date = new Date(Date.UTC(from, 0, 1 + randomInt(9_000))).toISOString().slice(0, 10);
  if (dates.has(date)) return plantedDate(planted, from);
  dates.add(date);
  return planted.date(date);
}

const TYPED: Readonly<Record<string, (planted: Planted) => string>> = {
  email: (planted) => planted.email(),
  phone: (planted) => planted.keep(`0${randomInt(10 ** 12, 10 ** 13)} ${planted.word()}`),
  line: (planted) => planted.line(),
  lines: (planted) => planted.lines(),
};

/** The proceedings that every planted complaint names: an offered choice, and personal all the same. */
export const PROCEEDINGS = 'criminal';

/** What a complaint is about, which chooses its desk. */
export type About = 'service' | 'coordinator';

/** A complaint: a planted text in every personal field, whatever the procedure asks, and a choice in every other. */
export function plantedComplaint(
  planted: Planted,
  config: Config,
  about: About = 'service',
): Record<string, string> {
  const { fields } = form(namedVersions(config).at(-1)!, config.organisation);
  const personal = PERSONAL_FIELDS.map((id): [FieldId, string] => [id, personalValue(id, planted)]);
  const chosen = CARD_FIELDS.filter((id) => !DESK_FIELDS.includes(id)).flatMap((id): [FieldId, string][] => {
    const choices = fields.find((field) => field.id === id)?.choices ?? [];
    const choice = choices[choices.length === 0 ? 0 : randomInt(choices.length)];
    return choice === undefined || id === 'entity' ? [] : [[id, choice.id]];
  });
  return { ...Object.fromEntries([...personal, ...chosen]), about };
}

function personalValue(id: FieldId, planted: Planted): string {
  if (id === 'proceedings') return PROCEEDINGS;
  if (id === 'facts_from') return plantedDate(planted, 1901);
  if (id === 'facts_until') return plantedDate(planted, 1930);
  const kind = FIELDS.find((field) => field.id === id)?.kind ?? 'lines';
  return (TYPED[kind] ?? ((one: Planted) => one.line()))(planted);
}
