import { stack as words } from '#domain/language/nl.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Box, Party, Writer } from '../post.ts';
import { rolesOf } from './roles.ts';

const { who, service } = words.inbox;

/** The addresses that mails to the organisation go to. */
function ownAddresses({ organisation: { mail, contact } }: Config): string[] {
  return [mail.from, mail.reply_to, contact.email].flatMap((address) =>
    address === null ? [] : [address.toLowerCase()],
  );
}

/** Where an answer to the organisation is written to. */
export function replyAddress({ organisation: { mail } }: Config): string {
  return mail.reply_to ?? mail.from;
}

/** Whose an address is: of the organisation, of one of its people (then by role), else of a complainant. */
export function partyOf(config: Config): (address: string) => Party {
  const { people, mail } = config.organisation;
  const own = ownAddresses(config);
  const roles = rolesOf(config);
  const staff = new Map(writersOf(config).map(({ address, title }) => [address, title]));
  return (address) => {
    const wanted = address.toLowerCase();
    const person = people.find(({ email }) => email?.toLowerCase() === wanted);
    if (person !== undefined) {
      const role = roles.find(({ id }) => person.roles.includes(id))?.label;
      return { kind: 'staff', name: role === undefined ? person.id : `${role} (${person.id})` };
    }
    if (own.includes(wanted)) return { kind: 'organisation', name: who.organisation };
    if (mail.alarms_to.some((one) => one.toLowerCase() === wanted))
      return { kind: 'operator', name: who.operator };
    if (wanted === '' || wanted.startsWith('mailer-daemon@')) return { kind: 'server', name: who.server };
    const played = wanted === CITIZEN ? undefined : staff.get(wanted);
    return played === undefined ? { kind: 'citizen', name: who.citizen } : { kind: 'staff', name: played };
  };
}

/**
 * Mails to the organisation itself came in; what it sent, and alarms, went out. Its sender's address may be that of one
 * of its people too: the coordinator's.
 */
export function boxOf(mail: Readonly<Record<'from' | 'to', string>>, config: Config): Box {
  const reader = partyOf(config)(mail.to);
  const isOurs = mail.from.toLowerCase() === config.organisation.mail.from.toLowerCase();
  return reader.kind === 'operator' || (isOurs && reader.kind !== 'organisation') ? 'out' : 'in';
}

const CITIZEN = 'klager@verzonnen.example';

/** Whom one can play: a complainant, the people without an account, the services; each address once. */
export function writersOf(config: Config): Writer[] {
  const { people, services, mail } = config.organisation;
  const domain = mail.from.slice(mail.from.indexOf('@') + 1).toLowerCase();
  const roles = rolesOf(config);
  const writers = [
    { id: 'citizen', title: who.citizen, address: CITIZEN },
    ...people
      .filter(({ account }) => account === null)
      .map((person) => ({
        id: person.id,
        title: `${roles.find(({ id }) => person.roles.includes(id))?.label ?? ''} (${person.id})`.trim(),
        address: (person.email ?? `${person.id}@${domain}`).toLowerCase(),
      })),
    ...services.map(({ id, label }) => ({
      id: `service-${id}`,
      title: service(label),
      address: `${id}@${domain}`,
    })),
  ];
  return [...new Map(writers.toReversed().map((writer) => [writer.address, writer])).values()].reverse();
}
