import type { Case } from '#domain/case/case.ts';
import { localTime } from '#domain/deadline/local-date.ts';
import type { Absence } from '#domain/desk/absence.ts';
import type { Tiding } from '#domain/desk/tell.ts';
import { tidingsOf, toldSince } from '#domain/desk/tell.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Person } from '#domain/procedure/organisation.ts';
import { digest } from '#text/case-file/write.ts';
import type { StaffMail } from '#text/desk/staff-mail.ts';
import { writeDigest, writeStaffMail } from '#text/desk/staff-mail.ts';
import type { Fail } from './apart.ts';
import { apart } from './apart.ts';
import { respondentOf } from './as-heard.ts';
import { notesOf } from './notes.ts';
import type { Mailer } from './ports.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

const NOTE = 'told';

/** After so many mails in a row that the server did not take, the others wait for the next sweep. */
const PATIENCE = 3;

/** What was told: the date of the event by the key of the tiding; and when each person had a mail of the day. */
interface Told {
  readonly told: Readonly<Record<string, string>>;
  readonly digests: Readonly<Record<string, string>>;
}

function readTold(note: unknown): Told {
  const read = note as Partial<Told> | null | undefined;
  return { told: read?.told ?? {}, digests: read?.digests ?? {} };
}

/** A mail that is to go out, with what it tells. */
interface Parcel extends StaffMail {
  readonly to: Person;
  readonly email: string;
  /** The left part of its Message-ID: the same mail has the same one, whichever run sends it. */
  readonly id: string;
  readonly tidings: readonly Tiding[];
}

/** What was not told yet, by person; who has no address is named in the log. */
function untold(tidings: readonly Tiding[], told: Told, world: World): Map<Person, Tiding[]> {
  const byPerson = new Map<Person, Tiding[]>();
  const without = new Set<string>();
  for (const tiding of tidings.filter(({ key }) => told.told[key] === undefined)) {
    const person = world.config.organisation.people.find(({ id }) => id === tiding.to.person);
    if (person === undefined || person.email === null) without.add(tiding.to.person);
    else byPerson.set(person, [...(byPerson.get(person) ?? []), tiding]);
  }
  for (const id of without) world.log.info(`${id} has no email in organisation.yaml and is told nothing`);
  return byPerson;
}

/**
 * Everything of a case that staff must be told. The register does not know whom it is about: where somebody was named and
 * there is something to tell, the dossier is asked, so that this person is told nothing (invariant 1).
 */
async function tidingsIn(
  c: Case,
  absences: readonly Absence[],
  { told }: Told,
  world: World,
): Promise<Tiding[]> {
  const { organisation } = world.config;
  const procedure = procedureOf(world.config, c.procedure);
  const view = { procedure, organisation, absences, today: todayOf(world) };
  const tidings = tidingsOf(c, view);
  if (c.respondent !== 'known' || tidings.every(({ key }) => told[key] !== undefined)) return tidings;
  const comments = await world.forge.comments(c.issue);
  const respondent = respondentOf(c, { comments, notes: notesOf(comments, world), world });
  return tidingsOf(c, { ...view, respondent });
}

/** The mails to send now: one for each tiding, or one a day for each person, from a time of the day on. */
function parcelsOf(byPerson: ReadonlyMap<Person, readonly Tiding[]>, told: Told, world: World): Parcel[] {
  const { organisation, procedures } = world.config;
  const today = todayOf(world);
  const view = { organisation, procedures, page: world.page ?? null, today };
  const isTime = localTime(world.now, organisation.time_zone) >= organisation.mail.digest_at;
  return [...byPerson].flatMap(([to, tidings]): Parcel[] => {
    const email = to.email ?? '';
    if (!organisation.mail.digest) {
      return tidings.map((tiding) => ({
        ...writeStaffMail(tiding, to, view),
        ...{ to, email, id: tiding.key, tidings: [tiding] },
      }));
    }
    if (!isTime || told.digests[to.id] === today) return [];
    const what = digest(tidings.map(({ key }) => key).join('\n'));
    return [
      { ...writeDigest(tidings, to, view), to, email, id: `digest.${today}.${to.id}.${what}`, tidings },
    ];
  });
}

/** Sends the mails one after the other; gives those that the server took. */
async function sendAll(parcels: readonly Parcel[], mailer: Mailer, world: World): Promise<Parcel[]> {
  const [, host = 'localhost'] = world.config.organisation.mail.from.split('@');
  const sent: Parcel[] = [];
  let failures = 0;
  for (const parcel of parcels) {
    if (failures === PATIENCE) break;
    const { email, subject, text, id, to } = parcel;
    try {
      await mailer.send({ to: email, subject, text, messageId: `<${id}@${host}>` });
      sent.push(parcel);
      failures = 0;
    } catch {
      // The error may hold the server's words, and they an address.
      world.log.warn(`a mail to ${to.id} was not taken by the mail server; the next sweep tries it again`);
      failures += 1;
    }
  }
  return sent;
}

/** What was told, with these; what is too old to be told again is forgotten. */
function remembered(told: Told, sent: readonly Parcel[], today: string, isDigest: boolean): Told {
  const added = sent.flatMap(({ tidings }) => tidings.map(({ key, on }) => [key, on] as const));
  const since = toldSince(today);
  const all = [...Object.entries(told.told), ...added];
  const days = isDigest ? sent.map(({ to }) => [to.id, today] as const) : [];
  return {
    told: Object.fromEntries(all.filter(([, on]) => on >= since)),
    digests: { ...told.digests, ...Object.fromEntries(days) },
  };
}

/**
 * Mails to staff what they must know of the cases and were not told yet. What was told is noted after it was sent, so
 * a killed run sends a mail again and never forgets one; a mail server that is down stops nothing, nor does an issue that
 * cannot be read, which `fail` is told.
 */
export async function tellStaff(
  cases: readonly Case[],
  absences: readonly Absence[],
  world: World,
  fail: Fail,
): Promise<void> {
  const { mailer, register, config, log, now, dryRun } = world;
  if (mailer === undefined) return;
  const today = todayOf(world);
  const { organisation } = config;
  const told = readTold(await register.readNote(NOTE));
  const tidings: Tiding[] = [];
  for (const c of cases) {
    tidings.push(...((await apart(c.issue, () => tidingsIn(c, absences, told, world), fail)) ?? []));
  }
  const parcels = parcelsOf(untold(tidings, told, world), told, world);
  if (dryRun) for (const { id } of parcels) log.info(`would mail ${id}`);
  if (dryRun || parcels.length === 0) return;
  const sent = await sendAll(parcels, mailer, world);
  if (sent.length > 0) {
    await register.writeNote(NOTE, remembered(told, sent, today, organisation.mail.digest), now);
  }
  log.summary(`Mails to staff: ${String(sent.length)} of ${String(parcels.length)} sent`);
}
