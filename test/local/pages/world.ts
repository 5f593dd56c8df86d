import type { Hono } from 'hono';
import { openRegister } from '#adapters/git/register.ts';
import { createPages } from '#local/pages/app.ts';
import { gitCases } from '#local/pages/sources/git-cases.ts';
import type {
  Desk,
  DeskComment,
  DeskIssue,
  DeskPlace,
  HandChange,
  Handling,
  World,
} from '#local/pages/world.ts';
import type { WholeMail } from '#local/pages/post.ts';
import { DeskRefusal } from '#local/pages/world.ts';
import type { RunRecord } from '#local/runner/runs.ts';
import { AT, bareRemote, clone, land } from '../../adapters/git/registers.ts';
import { CAME_IN, mailOf, memoryPost, memoryTour } from './mails.ts';

export const HOSTILE = [
  '# Kop',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- gegrond:card key=1 -->',
  '[klik](javascript:alert(1)) [klik](data:text/html,x) ![ver](https://ver.example/volg.png) <https://ver.example>',
  '<form action="/clock/day" method="post"><button>Bewaar</button></form><style>*{display:none}</style>',
  '"><svg onload=alert(1)> &lt;script&gt; @iedereen #1 /sluit \u202Eomgekeerd\u202C',
  '```gegrond\n{"number":"2026-7Q4M2X"}\n</code></pre><script>alert(2)</script>\n```',
  '| a | b |\n|---|---|\n| <b>x</b> | `</td>` |',
  'onafbreekbaar'.repeat(40),
  '<iframe src="https://ver.example"></iframe><a href="//ver.example" onclick="x()">y</a>',
].join('\n\n');

const CARD = [
  '**Status:** in onderzoek · **Ontvangen op** 20 november 2026',
  '### Termijnen',
  '| Termijn | Streefdatum | Einddatum | Stand |\n|---|---|---|---|',
  '| ontvangstmelding | 30 november 2026 | 30 november 2026 | op tijd gehaald |',
  '| antwoord | 18 december 2026 | 20 december 2026 | loopt |',
  '\n### Opdrachten die nu kunnen',
  '| Opdracht | Wat gebeurt er dan? |\n|---|---|\n| `/ontvankelijk` | u neemt de klacht in behandeling |',
  '\n```gegrond\n{"number":"2026-7Q4M2X"}\n```\n\n<!-- gegrond:card key=2026-7Q4M2X -->',
].join('\n');

const people = [
  { id: 'coordinator-1', login: 'nele-peeters', title: 'Klachtencoördinator', roles: ['coordinator'] },
  { id: 'director-1', login: 'omar-claes', title: 'Directeur', roles: ['management'] },
];

export function issueOf(number: number, more: Partial<DeskIssue> = {}): DeskIssue {
  return {
    number,
    title: '2026-7Q4M2X · Thuiszorg',
    body: CARD,
    author: 'gegrond-intake[bot]',
    state: 'open',
    labels: [
      { name: 'status: in onderzoek', color: '1d76db' },
      { name: 'term: near', color: 'fbca04"onload="x' },
    ],
    comments: 2,
    createdAt: AT,
    ...more,
  };
}

const WORK_LIST = issueOf(7, {
  title: 'Werklijst',
  body: 'Stand van vandaag: zie #42 en `#43`.',
  author: 'gegrond[bot]',
  labels: [{ name: 'gegrond: werklijst', color: '0b4f8a' }],
});

const HANDLING: Handling = {
  number: '2026-7Q4M2X',
  procedure: 'koksijde@1',
  status: 'under-investigation',
  next: {
    does: 'finding',
    by: 'klachtenbehandelaar',
    doing: 'beoordeel de klacht',
    term: 'Antwoord',
    due: '2026-12-20',
    meets: false,
  },
  moves: [
    {
      id: 'finding',
      line: '/oordeel gegrond',
      text: 'Hier schrijft u waarom.',
      purpose: 'leg het oordeel vast',
      by: ['coordinator'],
      deviates: false,
    },
    {
      id: 'subject',
      line: '/onderwerp',
      text: null,
      purpose: 'onderwerp',
      by: ['coordinator'],
      deviates: false,
    },
    {
      id: 'handler',
      line: '/behandelaar handler-1',
      text: null,
      purpose: 'wijs aan',
      by: ['management'],
      deviates: false,
    },
    { id: 'contact', line: '/contact', text: null, purpose: 'contact', by: ['coordinator'], deviates: true },
  ],
  events: [{ type: 'received', at: AT, source: 'issue/42' }],
};

/** A desk that remembers what is posted; it refuses what the forge would refuse. */
function memoryDesk(issues: readonly DeskIssue[], comments: DeskComment[], changes: HandChange[]): Desk {
  return {
    people,
    labels: async () => ['status: in onderzoek', 'term: near'],
    issues: async ({ state, label }) => ({
      issues: issues.filter(
        (issue) =>
          (state === 'all' || issue.state === state) &&
          (label === null || issue.labels.some(({ name }) => name === label)),
      ),
      more: false,
    }),
    issue: async (number) => issues.find((issue) => issue.number === number) ?? null,
    comments: async () => [...comments],
    comment: async (id) => comments.find((comment) => comment.id === id) ?? null,
    post: async (_issue, { login }, body) => {
      if (body.length > 65_536) throw new DeskRefusal('body is too long');
      comments.push({ id: 900 + comments.length, author: login, body, createdAt: AT, updatedAt: AT });
    },
    edit: async (id, _person, body) => {
      const found = comments.findIndex((comment) => comment.id === id);
      comments[found] = { ...comments[found]!, body, updatedAt: '2026-11-21T09:00:00Z' };
    },
    change: async (_issue, _person, change) => {
      changes.push(change);
    },
  };
}

export function runOf(id: number, more: Partial<RunRecord> = {}): RunRecord {
  const step = { name: 'Run the job', status: 'success', exit_code: 0, duration_ms: 1234 } as const;
  return {
    id,
    workflow: 'command.yml',
    name: 'Command',
    event: 'issue_comment',
    action: 'created',
    issue: 42,
    branch: 'main',
    commit: 'a'.repeat(40),
    status: 'success',
    created_at: AT,
    started_at: AT,
    finished_at: '2026-11-20T09:14:05Z',
    problem: null,
    steps: [{ ...step, name: 'Set up' }, step],
    ...more,
  };
}

export interface TestPages {
  readonly pages: Hono;
  readonly comments: DeskComment[];
  /** What was changed by hand. */
  readonly changes: HandChange[];
  readonly mails: WholeMail[];
  readonly runs: RunRecord[];
  readonly dispatched: string[];
  readonly today: () => string;
}

/** The pages on a small invented world; the case files lie in a real repository. */
export async function testPages(): Promise<TestPages> {
  const comments: DeskComment[] = [
    { id: 101, author: 'gegrond-intake[bot]', body: HOSTILE, createdAt: AT, updatedAt: AT },
    {
      id: 102,
      author: 'nele-peeters',
      body: '/ontvankelijk',
      createdAt: AT,
      updatedAt: '2026-11-21T08:00:00Z',
    },
  ];
  const runs = [
    runOf(1),
    runOf(2, { status: 'failure', issue: null, event: 'schedule', problem: 'Exit code 1' }),
  ];
  const dispatched: string[] = [];
  const changes: HandChange[] = [];
  const mails = [mailOf('m1'), mailOf('m2', CAME_IN)];
  let today = '2026-11-20';
  const move = (date: string) => (today = date);
  const place: DeskPlace = {
    at: '',
    title: 'Klachten',
    repository: 'voorbeeldegem/desk',
    desk: memoryDesk(
      [issueOf(42), issueOf(43, { title: '<script>x</script>', state: 'closed' }), WORK_LIST],
      comments,
      changes,
    ),
    cases: gitCases(await registerWithACase()),
    roleName: (id) => (id === 'coordinator' ? 'klachtencoördinator' : id),
    handling: () => HANDLING,
  };
  const world: World = {
    example: true,
    procedure: { id: 'koksijde@1', title: 'Klachtenreglement Koksijde', hasHandler: true },
    timeZone: 'Europe/Brussels',
    links: {
      form: () => 'http://localhost:4321/klacht/',
      staffForm: () => 'http://localhost:4321/klacht/?key=x&y="z"',
      inbox: () => 'http://localhost:1080/',
      figures: () => 'http://localhost:4321/cijfers/',
    },
    clock: {
      now: () => `${today}T09:14:03Z`,
      today: () => today,
      moveByDays: () => move('2026-11-21'),
      moveTo: move,
    },
    desks: [place],
    runs: {
      all: () => runs,
      log: async () => ({
        text: '\u001b[31m<script>log</script>\u001b[0m\nThe sweep looked at 3 cases',
        cut: true,
      }),
      summary: async () => '## Sweep\n\n| cases |\n|---|\n| 3 |\n\n<script>x</script>',
      dispatch: async (workflow) => dispatched.push(workflow),
    },
    post: memoryPost(mails),
    tour: memoryTour(),
  };
  return { pages: createPages(world), comments, changes, mails, runs, dispatched, today: () => today };
}

async function registerWithACase(): Promise<string> {
  const remote = bareRemote();
  const register = openRegister({ dir: clone(remote) });
  for (const status of ['received', 'under-investigation']) {
    await land(register, new Map([['cases/2026/2026-7Q4M2X.md', caseFile(status)]]));
  }
  return remote;
}

function caseFile(status: string): string {
  return [
    '---',
    'schema: 1',
    'number: "2026-7Q4M2X"',
    'issue: 42',
    'service: "thuiszorg"',
    `status: "${status}"`,
    'received: "2026-11-20"',
    'next: {"deadline":"answer","due":"2026-12-20","by":"coordinator"}',
    '---',
    '',
    '# Klacht 2026-7Q4M2X',
    '',
    `Deze klacht is **${status}**. <script>alert(1)</script>`,
    'status: "niet deze regel"',
    '',
  ].join('\n');
}

/** A request as a browser on this machine makes it. */
export function get(pages: Hono, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(pages.request(path, { headers: { host: 'localhost:4400', ...headers } }));
}

export function post(
  pages: Hono,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: 'http://localhost:4400' },
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return Promise.resolve(
    pages.request(path, { method: 'POST', body, headers: { host: 'localhost:4400', ...headers } }),
  );
}
