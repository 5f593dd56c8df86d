import { join } from 'node:path';
import type { ServerType } from '@hono/node-server';
import { serve } from '@hono/node-server';
import { makeDeskKey } from '#app/intake/desk-key.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOn } from '#domain/procedure/config.ts';
import { stack as words } from '#domain/language/nl.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import type { StackClock } from '../clock/clock.ts';
import { createPages } from '../pages/app.ts';
import { casebook, roleNames } from '../pages/sources/casebook.ts';
import { forgeDesk } from '../pages/sources/forge-desk.ts';
import { gitCases } from '../pages/sources/git-cases.ts';
import { maildevPost } from '../pages/sources/maildev.ts';
import { rolesOf } from '../pages/sources/roles.ts';
import { runnerRuns } from '../pages/sources/runner-runs.ts';
import { tourFile } from '../pages/tour/note.ts';
import type { DeskPlace, Person, Runs } from '../pages/world.ts';
import { peopleOfDesk } from './desk-people.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, RESTRICTED } from './layout.ts';
import { webhookRoute } from './webhook.ts';
import type { Runners } from './runners.ts';

export interface PagesOptions {
  readonly port: number;
  readonly config: Config;
  readonly restricted: Config;
  readonly keys: Keys;
  readonly layout: Layout;
  readonly clock: StackClock;
  readonly runner: Runners;
  readonly urls: Readonly<Record<'site' | 'inbox' | 'smtp' | 'forge', string>>;
  readonly example: boolean;
}

/** The people who can write at the desk, with what the procedure calls their role. */
function peopleOf(config: Config, keys: Keys): (Person & { token: string })[] {
  const roles = rolesOf(config);
  const here = peopleOfDesk(config);
  const nameOf = roleNames(config);
  const people = config.organisation.people.flatMap((person) => {
    const role = roles.find(({ id }) => person.roles.includes(id));
    if (!here.includes(person.id)) return [];
    return [
      {
        id: person.id,
        login: person.id,
        title: role === undefined ? person.id : nameOf(role.id),
        roles: person.roles,
        token: keys.people[person.id] ?? '',
        acts: role !== undefined,
      },
    ];
  });
  return people.sort((a, b) => Number(b.acts) - Number(a.acts));
}

/** The ordinary desk, as its people see it. */
function ordinaryDesk({ config, keys, layout, urls }: PagesOptions): DeskPlace {
  return {
    at: '',
    title: words.desk.title,
    repository: DESK,
    desk: forgeDesk({ api: urls.forge, repository: DESK, people: peopleOf(config, keys) }),
    cases: gitCases(layout.desk),
    roleName: roleNames(config),
    handling: casebook(config),
  };
}

/** The restricted desk, as its people see it. */
function restrictedDesk({ restricted, keys, layout, urls }: PagesOptions): DeskPlace {
  const people = peopleOf(restricted, keys);
  return {
    at: '/restricted',
    title: words.desk.restricted,
    repository: RESTRICTED,
    desk: forgeDesk({ api: urls.forge, repository: RESTRICTED, people }),
    cases: gitCases(layout.restricted),
    roleName: roleNames(restricted),
    handling: casebook(restricted),
  };
}

/** The runs of both desks' workflows in one list; their numbers do not meet. */
function runsOfBoth(runner: Runners, layout: Layout): Runs {
  const ordinary = runnerRuns(runner.ordinary, layout.root);
  const restricted = runnerRuns(runner.restricted, layout.restrictedRuns);
  const of = (id: number) => (restricted.all().some((run) => run.id === id) ? restricted : ordinary);
  return {
    all: () => runner.runs(),
    log: (id) => of(id).log(id),
    summary: (id) => of(id).summary(id),
    dispatch: (workflow) => runner.dispatch(workflow),
  };
}

const HOUR_MS = 3_600_000;

/** A desk key that is never older than an hour, for a link that is asked for at any time. */
async function deskKeys(keys: Keys, clock: StackClock) {
  let madeAt = Date.parse(clock.now());
  let key = await makeDeskKey(keys.intakeSecret, clock.now());
  return () => {
    const now = clock.now();
    if (Date.parse(now) - madeAt > HOUR_MS) {
      madeAt = Date.parse(now);
      void makeDeskKey(keys.intakeSecret, now).then((next) => (key = next));
    }
    return key;
  };
}

/** Serves the stack's pages, and takes the forge's events. */
export async function servePages(options: PagesOptions): Promise<ServerType> {
  const { port, config, keys, layout, clock, runner, urls, example } = options;
  const procedure = procedureOn(config, clock.today());
  const deskKey = await deskKeys(keys, clock);
  const moved = async (today: string) => {
    await runner.tick(clock.now());
    return today;
  };
  const pages = createPages({
    example,
    procedure: {
      id: procedureKey(procedure),
      title: procedure.title,
      hasHandler: procedure.handler !== 'none',
    },
    timeZone: config.organisation.time_zone,
    links: {
      form: () => `${urls.site}/`,
      staffForm: () => `${urls.site}/api/check?desk=${encodeURIComponent(deskKey())}`,
      inbox: () => urls.inbox,
      figures: () => `${urls.site}/cijfers/`,
    },
    clock: {
      now: () => clock.now(),
      today: () => clock.today(),
      moveByDays: (days) => moved(clock.moveByDays(days)),
      moveTo: (date) => moved(clock.moveTo(date)),
    },
    desks: [ordinaryDesk(options), restrictedDesk(options)],
    runs: runsOfBoth(runner, layout),
    post: maildevPost({ web: urls.inbox, smtp: urls.smtp, mailbox: layout.reply }, config, () => clock.now()),
    tour: tourFile(join(layout.root, 'tour.json')),
  });
  const webhook = webhookRoute(() => runner, keys.webhookSecret);
  const handle = (request: Request) =>
    new URL(request.url).pathname === '/webhook' ? webhook.fetch(request) : pages.fetch(request);
  return new Promise((resolve) => {
    const server = serve({ fetch: handle, port, hostname: '127.0.0.1' }, () => {
      resolve(server);
    });
  });
}
