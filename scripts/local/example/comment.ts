import type { CommandId } from '#domain/case/decision.ts';
import { asCode } from '#domain/case/commands/words.ts';
import { forms, words } from '#domain/language/nl/command.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { handlingRole } from '#domain/procedure/schema.ts';
import type { Fate, Sitting } from './course.ts';
import type { Random } from './random.ts';
import { TEXTS } from './texts.ts';

/** What a comment depends on beside the procedure. */
export interface Circumstances {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  readonly fate: Fate;
  readonly service: string | undefined;
  readonly random: Random;
  /** The day of the sitting: a letter with a date behind it went out that day, outside Gegrond. */
  readonly date: string;
}

/** Somebody who may handle it: who knows the service, if there is one. */
function handlerFor({ procedure, organisation, service, random }: Circumstances): string {
  const flags = procedure.handler === 'none' ? [] : procedure.handler.flags;
  const able = organisation.people.filter(
    (person) =>
      person.roles.some((role) => role === handlingRole(procedure)) &&
      flags.every((flag) => person.flags.includes(flag)),
  );
  const expert = able.find(({ services }) => service !== undefined && services.includes(service));
  return expert?.id ?? random.pick(able).id;
}

function findingWords({ procedure, fate, random }: Circumstances): string {
  if (procedure.finding === 'none') return '';
  const { scale, norms } = procedure.finding;
  const label = asCode(scale.find(({ id }) => id === fate.finding)?.label ?? '');
  return norms === 'none' ? label : `${label} ${random.pick(norms).id}`;
}

/** What stands behind a command. `last` commands have the comment's text. */
function behind(id: CommandId, isLast: boolean, around: Circumstances): string {
  const { procedure, fate, random, date } = around;
  switch (id) {
    case 'acknowledge':
      return `${forms[random.pick(['e-mail', 'e-mail', 'letter'])] ?? ''} ${date}`;
    case 'inadmissible':
      return `${fate.refused?.id === '' ? 'artikel 4' : (fate.refused?.id ?? '')} ${date}`;
    case 'handler':
      return handlerFor(around);
    case 'finding':
      return findingWords(around);
    case 'solution':
      return isLast ? 'voorgesteld' : 'uitgevoerd';
    case 'answer': {
      const form = random.pick(procedure.answer.forms);
      return `${forms[form] ?? form} ${date}`;
    }
    default:
      return '';
  }
}

function textOf(id: CommandId | undefined, { fate, random }: Circumstances): string | null {
  switch (id) {
    case 'inadmissible':
      return random.pick(TEXTS.inadmissible);
    case 'finding':
      return random.pick(fate.solved ? TEXTS.upheld : TEXTS.notUpheld);
    case 'solution':
      return random.pick(TEXTS.solution);
    case 'answer':
      return random.pick(TEXTS.answer);
    default:
      return null;
  }
}

/** A comment with the commands of a sitting and, beneath them, the text of the last one. */
export function writeComment({ commands }: Sitting, around: Circumstances): string {
  const lines = commands.map((id, index) => {
    const more = behind(id, index === commands.length - 1, around);
    return `/${words[id].nl}${more === '' ? '' : ` ${more}`}`;
  });
  const text = textOf(commands.at(-1), around);
  return lines.join('\n') + (text === null ? '' : `\n\n${text}`);
}
