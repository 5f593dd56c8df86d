import { exampleTexts, forms, words } from '../language/nl/command.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { handlers } from './commands/investigation.ts';
import { asCode } from './commands/words.ts';
import type { CommandId } from './decision.ts';

/** A ready example of a command for a case, to copy: one line, and the line for its text where it has one. */
export interface Example {
  readonly line: string;
  readonly text: string | null;
}

type World = { readonly procedure: Procedure; readonly organisation: Organisation };

/** The words that an example puts behind the command. */
const BEHIND: Partial<Record<CommandId, (c: Case, world: World) => string>> = {
  acknowledge: () => forms['e-mail'] ?? '',
  inadmissible: (_c, { procedure: { grounds } }) =>
    typeof grounds === 'string' ? '' : asCode(grounds[0]?.label ?? ''),
  handler: (c, { procedure, organisation }) => {
    const flags = procedure.handler === 'none' ? [] : procedure.handler.flags;
    const able = handlers({ organisation }).filter((person) =>
      flags.every((flag) => person.flags.includes(flag)),
    );
    const free = able.filter(({ id }) => id !== c.handler);
    return (free.find(({ services }) => services.includes(c.service)) ?? free[0])?.id ?? '';
  },
  finding: (_c, { procedure: { finding } }) =>
    finding === 'none' ? '' : asCode(finding.scale[0]?.label ?? ''),
  solution: () => 'voorgesteld',
  subject: () => exampleTexts['subject'] ?? '',
  answer: (_c, { procedure }) => {
    const form = procedure.answer.forms[0];
    return form === undefined ? '' : (forms[form] ?? form);
  },
};

function either(labels: readonly string[]): string {
  return labels.map(asCode).join(' of ');
}

/** What may stand behind a command in this procedure: the choices themselves where it has a list of them. */
export function formOf(id: CommandId, { finding, answer, grounds }: Procedure): string {
  const form = words[id].form.replaceAll('|', ' of ');
  if (id === 'finding' && finding !== 'none') return either(finding.scale.map(({ label }) => label));
  if (id === 'answer') return `${either(answer.forms.map((one) => forms[one] ?? one))} [datum]`;
  if (id !== 'inadmissible') return form;
  return typeof grounds === 'string' ? '' : either(grounds.map(({ label }) => label));
}

/** The example of a command for this case. */
export function exampleOf(id: CommandId, c: Case, world: World): Example {
  const behind = BEHIND[id]?.(c, world) ?? '';
  const line = `/${words[id].nl}${behind === '' ? '' : ` ${behind}`}`;
  return { line, text: id === 'subject' ? null : (exampleTexts[id] ?? null) };
}
