import { articleWords, eventWords, isComplaint, parties } from '../language/nl/command-choices.ts';
import { exampleTexts, forms, words } from '../language/nl/command.ts';
import { complainantExamples, complainantFields, correctionWords } from '../language/nl/correction.ts';
import { ONLY_IN_TEXT } from '../procedure/letter-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Condition, LetterId } from '../procedure/vocabulary.ts';
import { parseDate } from '../deadline/local-date.ts';
import type { Case } from './case.ts';
import { preventionWords } from './commands/committee.ts';
import { partsForm } from './commands/parts.ts';
import { isSpoken } from './commands/tell.ts';
import { asCode } from './commands/words.ts';
import { holds } from './condition.ts';
import type { CommandId } from './decision.ts';
import type { ExampleWorld } from './example-world.ts';
import { BEHIND } from './example-words.ts';

/** A ready example of a command for a case, to copy: one line, and the line for its text where it has one. */
export interface Example {
  readonly line: string;
  readonly text: string | null;
}

function either(labels: readonly string[]): string {
  return labels.map(asCode).join(' of ');
}

/** Of a hearing: whose it was where it need not be everybody's, and on which ground the complainant need not be heard. */
function hearForm(form: string, hearing: Procedure['hearing']): string {
  const waive = (hearing?.waive_grounds ?? []).map(({ label }) => label);
  const whom = (hearing?.of ?? []).map((party) => parties[party].nl);
  return form
    .replace('[klager of beklaagde] ', whom.length < 2 ? '' : `[${either(whom)}] `)
    .replace('[grond] ', waive.length === 0 ? '' : `[${either(waive)}] `);
}

/** What may stand behind a command in this procedure: the choices themselves where it has a list of them. */
export function formOf(id: CommandId, procedure: Procedure): string {
  const { finding, answer, grounds, committee, hearing } = procedure;
  const form = words[id].form.replaceAll('|', ' of ');
  const scale = finding === 'none' ? [] : finding.scale.map(({ label }) => label);
  switch (id) {
    case 'finding':
      return `${either(scale)}${partsForm(finding)}`;
    case 'ruling': {
      const prevention = preventionWords({ procedure }, 'ruled').map(({ label }) => `[${label}] `);
      return `${either(scale)} ${prevention.join('')}[datum]`.trim();
    }
    case 'hear':
      return hearForm(form, hearing);
    case 'advice':
      return `${either(scale)} [datum]`.trim();
    case 'answer':
      return `${either(answer.forms.map((one) => forms[one] ?? one))} [datum]`;
    case 'member':
      return `${either((committee?.seats ?? []).map(({ label }) => label))} persoon`;
    case 'inadmissible':
      return typeof grounds === 'string' ? articleWords.form : either(grounds.map(({ label }) => label));
    default:
      return form;
  }
}

/** The letters of commands that can go without a text: only what a procedure requires in them may call for one. */
const LETTER_OF: Partial<Record<CommandId, LetterId>> = {
  acknowledge: 'acknowledgement',
  forward: 'forwarding',
};

/** The text for what a command's letter must say and only its writer knows; `null` where there is nothing of that, or it was told already. */
function textForLetter(id: CommandId, behind: string, c: Case, procedure: Procedure): string | null {
  const name = LETTER_OF[id];
  const letter = name === undefined ? undefined : procedure.letters[name];
  const wasTold = behind.split(' ').some((word) => parseDate(word) !== null || isSpoken(word));
  if (letter === undefined || wasTold) return null;
  const sometimes = Object.entries(letter.requires_when).filter(([when]) =>
    holds(when as Condition, c, procedure),
  );
  const required = [...letter.requires, ...sometimes.flatMap(([, contents]) => contents)];
  const asked = ONLY_IN_TEXT.find((content) => required.includes(content));
  return asked === undefined ? null : (exampleTexts[asked] ?? null);
}

/** The line for a text where this example needs one; `null` where the text stands behind the command, or can be left out. */
function textOf(id: CommandId, behind: string, c: Case, { procedure }: ExampleWorld): string | null {
  const isNeeded: Partial<Record<CommandId, boolean>> = {
    subject: false,
    solution: !behind.startsWith('uitgevoerd'),
    measure: !behind.includes(eventWords['measure-carried-out']?.nl ?? ''),
    talk: behind.startsWith(eventWords['talk-held']?.nl ?? ''),
    hear: behind.startsWith(eventWords['hearing-held']?.nl ?? ''),
    // That it is a complaint needs no reason.
    qualify: !Object.values(isComplaint.complaint).some(
      (word) => behind.toLowerCase().split(' ')[0] === word,
    ),
    member: (procedure.committee?.seats ?? []).some(
      ({ id, label }) => behind.startsWith(`${asCode(label)} `) && c.seats[id] !== undefined,
    ),
  };
  if (isNeeded[id] === false) return null;
  return exampleTexts[id] ?? textForLetter(id, behind, c, procedure);
}

/** What an example of a correction of the complainant puts below it; `null` where it corrects something else. */
function complainantText(id: CommandId, behind: string): string | null {
  const [who, field] = behind.toLowerCase().split(' ');
  const isThis = ({ nl, en }: { readonly nl: string; readonly en: string }) => field === nl || field === en;
  if (id !== 'correct' || (who !== correctionWords.complainant.nl && who !== correctionWords.complainant.en))
    return null;
  const found = Object.entries(complainantFields).find(([, words]) => isThis(words));
  return found === undefined ? null : complainantExamples[found[0] as keyof typeof complainantExamples];
}

/** A command with these words behind it, and with a text where it needs one. */
export function exampleWith(id: CommandId, behind: string, c: Case, world: ExampleWorld): Example {
  const line = `/${words[id].nl}${behind === '' ? '' : ` ${behind}`}`;
  return { line, text: complainantText(id, behind) ?? textOf(id, behind, c, world) };
}

/** The example of a command for this case: it is accepted as it stands, on the day with which it was made. */
export function exampleOf(id: CommandId, c: Case, world: ExampleWorld): Example {
  return exampleWith(id, BEHIND[id]?.(c, world) ?? '', c, world);
}

/** The lines of a comment that is this example. */
export function linesOf({ line, text }: Example): string {
  return text === null ? line : `${line}\n${text}`;
}
