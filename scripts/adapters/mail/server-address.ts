/** A mail or mailbox server, as its address tells. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it is asked for by STARTTLS. */
  readonly secure: boolean;
  /** Nothing is said to the server before the line is encrypted. */
  readonly demandTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** What stands behind the host, decoded and without slashes around it; '' when nothing does. */
  readonly path: string;
}

/** A scheme with its port and the same of the scheme that is encrypted from the first byte. */
interface Protocol {
  readonly name: string;
  /** Of what it is the address. */
  readonly of: string;
  readonly port: number;
  readonly securePort: number;
}

const SMTP: Protocol = { name: 'smtp', of: 'mail server', port: 25, securePort: 465 };
const IMAP: Protocol = { name: 'imap', of: 'mailbox', port: 143, securePort: 993 };

/** `smtp://user:password@host:587` or `smtps://…`. Throws what `readAddress` throws. */
export const readSmtpAddress = (url: string): ServerAddress => readAddress(url, SMTP);

/** `imaps://user:password@host/INBOX` or `imap://…`. Throws what `readAddress` throws. */
export const readImapAddress = (url: string): ServerAddress => readAddress(url, IMAP);

const isThisMachine = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/u.test(host);

/**
 * Letters and passwords go over this line, so it is encrypted, unless the server is this machine or the address
 * ends with `?requireTLS=false`: then it is encrypted where the server can.
 *
 * Throws an error that says what was expected, without the address: that holds a password.
 */
function readAddress(url: string, { name, of, port, securePort }: Protocol): ServerAddress {
  const wrong = (found: string) =>
    new Error(
      `the address of the ${of}: expected one like ${name}s://user:password@mail.example:${securePort}; found ${found}`,
    );
  if (!URL.canParse(url)) throw wrong('no address');
  const { protocol, hostname, port: given, username, password, pathname, searchParams } = new URL(url);
  if (protocol !== `${name}:` && protocol !== `${name}s:`) throw wrong(`one that begins with ${protocol}//`);
  if (hostname === '') throw wrong('one without a host');
  const unknown = [...searchParams.keys()].find((key) => key !== 'requireTLS');
  if (unknown !== undefined)
    throw wrong(`${unknown}= behind the question mark, where only requireTLS may stand`);
  const asked = searchParams.get('requireTLS') ?? (isThisMachine(hostname) ? 'false' : 'true');
  if (asked !== 'true' && asked !== 'false') throw wrong('requireTLS= with neither true nor false');
  const secure = protocol === `${name}s:`;
  const login = username === '' ? null : { user: decode(username), pass: decode(password) };
  return {
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: given === '' ? (secure ? securePort : port) : Number(given),
    secure,
    demandTls: asked === 'true',
    login,
    path: decode(pathname.replace(/^\/+|\/+$/gu, '')),
  };
}

/** A password with a `%` that was typed as it is stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
