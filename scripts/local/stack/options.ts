import { parseArgs } from 'node:util';

export interface StartOptions {
  /** The id of the procedure, the name of a file in `config/procedures/` without its version; `null`: the organisation's. */
  readonly procedure: string | null;
  readonly empty: boolean;
  readonly reset: boolean;
  /** The port of the start page; the others follow it. */
  readonly port: number;
  /** The folder in which all that is tried out is kept. */
  readonly state: string;
  readonly help: boolean;
}

/** What `npm start -- --help` prints. */
export const START_HELP = `npm start [-- options]: everything on this machine, with an invented organisation

  --procedure ID   the procedure to try, the name of a file in config/procedures without its version
                   (default: the one that config/organisation.yaml names); each keeps its own state
  --empty          without the invented complaints of the past year, in a state of its own
  --reset          begin anew: throws away what was tried out with this procedure
  --port N         the port of the start page (default 4600); the other parts take the ports behind it
  --state DIR      where it is kept (default .gegrond-state)

Ctrl-C stops it; the next start goes on where it was.
`;

/** Reads the options of `start`. Throws with what was expected where one is off. */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      procedure: { type: 'string' },
      empty: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      port: { type: 'string', default: '4600' },
      state: { type: 'string', default: '.gegrond-state' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_000) {
    throw new Error(
      `--port: expected a number from 0 to 65000, like 4600; found ${JSON.stringify(values.port)}`,
    );
  }
  return { ...values, procedure: values.procedure ?? null, port };
}
