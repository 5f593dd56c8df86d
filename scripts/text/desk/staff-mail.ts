import { daysBetween } from '#domain/deadline/local-date.ts';
import type { Tiding } from '#domain/desk/tell.ts';
import { cases, date } from '#domain/language/nl.ts';
import { staffMail as words } from '#domain/language/nl/desk.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Organisation, Person } from '#domain/procedure/organisation.ts';
import { termName } from '#domain/procedure/term-rules.ts';

/** What a mail is made of beside what it tells. */
export interface MailWorld {
  readonly procedures: Config['procedures'];
  readonly organisation: Pick<Organisation, 'contact'>;
  /** The desk's pages for people, `https://github.com/o/desk`; `null` where nothing is known of them. */
  readonly page: string | null;
  /** Local date of sending. */
  readonly today: string;
}

/** A mail to staff, without its address. */
export interface StaffMail {
  readonly subject: string;
  readonly text: string;
}

const WIDTH = 76;

/** Lines of at most 76 characters; a longer word, such as an address, stays whole. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function sentences(tiding: Tiding, { procedures, today }: MailWorld): string[] {
  const { kind, term, procedure } = tiding;
  if (kind === 'recheck') return [words.recheck];
  if (term === null) return kind === 'appointed' ? [words.appointed] : [];
  const known = procedures.get(procedure);
  const label = known === undefined ? term.code : termName(term.code, known);
  const [nominal, latest] = [date.longDate(term.nominal), date.longDate(term.latest)];
  if (kind === 'appointed') return [words.appointed, words.appointedBy(label, nominal)];
  if (kind !== 'near') return [cases.stage[kind](label, latest)];
  return [cases.stage.near(label, daysBetween(today, term.nominal), nominal, latest)];
}

/** One thing that is told, with the way to the case: a link for who has an account. */
function paragraphs(tiding: Tiding, to: Person, world: MailWorld): string[] {
  const { contact } = world.organisation;
  const link =
    world.page === null || to.account === null
      ? []
      : [words.link(`${world.page}/issues/${String(tiding.issue)}`)];
  const dossier = to.account === null && tiding.kind === 'appointed' ? [words.noAccount(contact.name)] : [];
  const instead = tiding.to.instead === null ? [] : [words.instead(tiding.to.instead)];
  return [...sentences(tiding, world), ...instead, ...dossier, ...link];
}

function letter(parts: readonly string[], { organisation }: MailWorld): string {
  const footer = words.footer(organisation.contact.name).map(wrapped).join('\n');
  return `${[...parts, '--', footer].join('\n\n')}\n`;
}

/** A mail of its own for one tiding. */
export function writeStaffMail(tiding: Tiding, to: Person, world: MailWorld): StaffMail {
  const parts = [words.title(tiding.number), ...paragraphs(tiding, to, world)];
  return { subject: words.subjects[tiding.kind](tiding.number), text: letter(parts.map(wrapped), world) };
}

/** One mail with everything that a person is told that day. */
export function writeDigest(tidings: readonly Tiding[], to: Person, world: MailWorld): StaffMail {
  const parts = tidings.map((tiding) =>
    [words.title(tiding.number), ...paragraphs(tiding, to, world)].map(wrapped).join('\n'),
  );
  return { subject: words.digestSubject(tidings.length), text: letter(parts, world) };
}
