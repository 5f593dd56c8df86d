/** Plays a scenario at a desk of real parts: a forge, a git remote, a mail server, and the product's own jobs. */
import type { CaseEvent } from '#domain/case/event.ts';
import { replay } from '#domain/case/evolve.ts';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { DossierLine } from '#text/issue/dossier.ts';
import type { FailingSmtp } from '../adapters/mail/failing-smtp.ts';
import type { DeskForge, Login } from '../app/desk-forge.ts';
import { config } from '../app/desk-world.ts';
import { LetterDesk, readMail } from '../app/letter-world.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';

/** What people see at the end, and on the way. */
export interface Played {
  readonly desk: LetterDesk;
  readonly number: string;
  readonly events: readonly CaseEvent[];
  readonly card: string;
  /** What was said and answered, in its order. */
  readonly thread: string;
  readonly file: string;
  /** The mails to the complainant, in their order. */
  readonly letters: readonly string[];
}

function dossierOf({ complaint }: Scenario): DossierLine[] {
  const { fields } = form(procedureOf(config, complaint.procedure), config.organisation);
  return Object.entries(complaint.dossier).map(([id, value]) => {
    const label = fields.find((field) => field.id === id)?.label;
    if (label === undefined) throw new Error(`the form of ${complaint.procedure} has no field ${id}`);
    return { label, value, typed: true };
  });
}

/** Whoever may give every command of the procedure, where the step names nobody. */
function usual({ complaint }: Scenario): Login {
  const { commands } = procedureOf(config, complaint.procedure);
  const roles = Object.values(commands).flatMap(({ by }) => by);
  const person = config.organisation.people.find(
    ({ account, roles: held }) => account !== null && held.some((role) => roles.includes(role)),
  );
  if (person === undefined) throw new Error(`nobody may give commands under ${complaint.procedure}`);
  return person.id as Login;
}

/** Ids of comments as their places, addresses of this run and marks for the app away: the same in every run. */
function steady(text: string, ids: readonly number[]): string {
  const place = (id: string) => String(ids.indexOf(Number(id)) + 1301);
  return text
    .replaceAll(/(?<=comment\/|\/ja |\/verstuur |issuecomment-|\d-[a-z]+-)\d+/g, place)
    .replaceAll(/(?<="message_id":"[^"]*\.)\d+\.[0-9a-f]+(?=@)/g, '<id>')
    .replaceAll(/"digest":"[0-9a-f]+"/g, '"digest":"<digest>"')
    .replaceAll(/http:\/\/127[^ )"]*\/releases\/(.*?)-\d+\.html/g, 'https://forge.example/$1.html')
    .replaceAll(/\n+<!-- gegrond:[^>]*-->/g, '')
    .replace(/^seal: .*$/m, 'seal: {…}');
}

async function step(one: ScenarioStep, issue: number, by: Login, desk: LetterDesk, server: FailingSmtp) {
  desk.at(one.on);
  if ('sweep' in one) await desk.sweep();
  else if ('comes_back' in one) {
    desk.bounce(server.received.at(-1)?.raw ?? '');
    await desk.sweep();
  } else {
    const ids = (await desk.comments(issue)).map(({ id }) => id);
    const said = one.says.replace(/\bDRAFT\b/, () => String(lastDraft));
    const comment = await desk.say(issue, said, (one.by ?? by) as Login);
    if (!said.startsWith('/verstuur') && !ids.includes(comment)) lastDraft = comment;
    await desk.handle(issue);
  }
}

let lastDraft = 0;

/** Plays it from receipt to its last step. */
export async function play(scenario: Scenario, forge: DeskForge, server: FailingSmtp): Promise<Played> {
  const { complaint, course } = scenario;
  const { received, dossier: _dossier, more, ...intake } = complaint;
  const before = server.received.length;
  const desk = new LetterDesk(forge, server);
  desk.at(received);
  const { issue, number } = await desk.receive({ received, ...intake, ...more }, dossierOf(scenario));
  await desk.handle(issue);
  for (const one of course.steps) await step(one, issue, usual(scenario), desk, server);
  const comments = await desk.comments(issue);
  const ids = comments.map(({ id }) => id);
  const { title, labels, state, body } = await desk.issue(issue);
  const card = `${title} [${state}] ${labels.join(', ')}\n\n${body.replace(/```gegrond[^]*?```/, '(…)')}\n`;
  const said = comments.slice(1).map(({ author, body: text }) => `--- ${author.login}:\n\n${text.trim()}`);
  const mails = await Promise.all(server.received.slice(before).map(readMail));
  const to = complaint.dossier['email'];
  return {
    ...{ desk, number, events: desk.events(number) },
    card: steady(card, ids),
    thread: `${steady(said.join('\n\n'), ids)}\n`,
    file: steady(desk.file(number), ids),
    letters: mails
      .filter((mail) => to !== undefined && mail.to?.includes(to) === true)
      .map(({ subject, text }) => `${subject ?? ''}\n\n${text}\n`),
  };
}

/** The case at its end, as its record gives it. */
export function endOf({ complaint }: Scenario, { events }: Played) {
  return replay(events, procedureOf(config, complaint.procedure));
}
