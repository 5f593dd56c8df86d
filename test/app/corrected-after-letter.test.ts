/** What is put right after a letter told it: the app says to tell the complainant. */
import { describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(3);
const server = mailServer();
let shared: LetterDesk | null = null;

const TELL = 'Laat de klager weten dat het verbeterd is';

interface Course {
  readonly procedure?: string;
  /** What was said, each on its day; of a letter `send` behind the day sends it. */
  readonly said: readonly (readonly [day: string, body: string, send?: 'send'])[];
}

/** A complaint of 2 March, with what was said of it. */
async function complaint({ procedure = 'koksijde@1', said }: Course) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({ procedure }, dossierOf(AN, procedure));
  for (const [day, body, send] of said) {
    const comment = await desk.at(day).draft(issue, body);
    if (send !== undefined) await desk.command(issue, `/verstuur ${comment}`);
  }
  const numberOf = (type: string) => desk.course(number).lastIndexOf(type) + 1;
  return { desk, issue, numberOf };
}

const ACKNOWLEDGED: Course['said'] = [['2026-03-04', '/bevestig e-mail', 'send']];
const FOUND: Course['said'] = [
  ['2026-03-05', '/ontvankelijk\n/behandelaar handler-2'],
  ['2026-03-06', '/oordeel gegrond\nDe lamp is stuk.'],
  ['2026-03-06', '/oplossing voorgesteld\nWij herstellen de lamp.'],
];
const ANSWERED: Course['said'] = [...FOUND, ['2026-03-09', '/antwoord e-mail\nU hebt gelijk.', 'send']];
const TOLD_OUTSIDE: Course['said'] = [...FOUND, ['2026-03-09', '/antwoord brief 2026-03-09\nU hebt gelijk.']];
const UNTOLD = 'Kreeg de klager dit bericht toch?';
const ACKNOWLEDGED_OUTSIDE: Course['said'] = [
  ['2026-03-04', '/bevestig brief 2026-03-03\nWat wij schreven.'],
];
const REFUSED_OUTSIDE: Course['said'] = [
  ['2026-03-04', '/onontvankelijk artikel 5 brief 2026-03-03\nDaarom.'],
];
const HANDLED: Course['said'] = [['2026-03-03', '/ontvankelijk\n/behandelaar handler-1']];
const EXTENDED_OUTSIDE: Course['said'] = [
  ...HANDLED,
  ['2026-03-04', '/bevestig telefoon'],
  ['2026-03-05', '/verleng 2026-05-11 brief 2026-03-05\nHet duurt langer.'],
];
const TALKED: Course['said'] = [
  ['2026-03-03', '/bevestig brief 2026-03-03\nWat wij schreven.'],
  ['2026-03-05', '/gesprek gehouden niet-tevreden 2026-03-04\nHet verslag.', 'send'],
];

/** What a correction is answered in such a course; `#` stands for the number of the event of that type. */
async function answerTo(said: Course['said'], line: string, type: string): Promise<string> {
  const { desk, issue, numberOf } = await complaint({ said });
  return desk.command(issue, `${line.replace('#', String(numberOf(type)))}\nDat was een vergissing.`);
}

describe('a correction of what a letter told', () => {
  it.each([
    ['the day of receipt', ACKNOWLEDGED, '/ontvangen 2026-02-25 brief', 'received'],
    ['the day of receipt', ACKNOWLEDGED, '/corrigeer # datum 2026-02-20', 'received'],
    ['the letter itself', ACKNOWLEDGED, '/corrigeer # vervalt', 'acknowledged'],
    ['the proposed solution', ANSWERED, '/corrigeer # vervalt', 'solution-proposed'],
    ['the finding', ANSWERED, '/corrigeer # oordeel ongegrond', 'found'],
    ['the finding, told outside Gegrond', TOLD_OUTSIDE, '/corrigeer # oordeel ongegrond', 'found'],
    ['the solution, told outside Gegrond', TOLD_OUTSIDE, '/corrigeer # vervalt', 'solution-proposed'],
    ['the day of receipt, told outside', ACKNOWLEDGED_OUTSIDE, '/ontvangen 2026-02-20', 'received'],
    ['the grounds, told outside', REFUSED_OUTSIDE, '/corrigeer # grond artikel 6', 'inadmissible'],
    ['the service that the letter named', ACKNOWLEDGED, '/corrigeer # dienst burgerzaken', 'received'],
  ] as const)('asks to tell him: %s', async (_what, said, line, type) => {
    expect(await answerTo(said, line, type)).toContain(TELL);
  });

  it.each([
    ['the way in which it came', ACKNOWLEDGED, '/corrigeer # kanaal brief', 'received'],
    ['the day of receipt, of which nobody was told', FOUND, '/ontvangen 2026-02-25', 'received'],
    ['a solution before the answer', FOUND, '/corrigeer # vervalt', 'solution-proposed'],
    ['the day of the finding', ANSWERED, '/corrigeer # datum 2026-03-05', 'found'],
    ['the day on which he was told', REFUSED_OUTSIDE, '/corrigeer # datum 2026-03-04', 'inadmissible'],
    ['the service, before any letter', FOUND, '/corrigeer # dienst burgerzaken', 'received'],
    ['who handles it', ANSWERED, '/corrigeer # behandelaar handler-1', 'handler-appointed'],
  ] as const)('asks nothing where he knows nothing of it: %s', async (_what, said, line, type) => {
    const answer = await answerTo(said, line, type);
    expect(answer).toContain('✔');
    expect(answer).not.toContain(TELL);
  });

  it.each([
    ['koksijde@1', ACKNOWLEDGED_OUTSIDE, 'acknowledged'],
    ['koksijde@1', REFUSED_OUTSIDE, 'inadmissible'],
    ['koksijde@1', TOLD_OUTSIDE, 'answered'],
    ['awb-9@1', EXTENDED_OUTSIDE, 'extended'],
  ] as const)(
    'asks whether a message outside Gegrond was given that does not count any more: in %s after %j',
    async (procedure, said, type) => {
      const { desk, issue, numberOf } = await complaint({ procedure, said });
      const answer = await desk.command(issue, `/corrigeer ${numberOf(type)} vervalt\nEen vergissing.`);
      expect(answer).toContain('✔');
      expect(answer).toContain(UNTOLD);
      expect(answer).not.toContain(TELL);
    },
  );

  it('asks it once of the finding and its parts', async () => {
    const said: Course['said'] = [
      ...HANDLED,
      ['2026-03-05', '/oordeel 1:gegrond 2:ongegrond correcte-bejegening\n1. A\n2. B'],
      ['2026-03-05', '/oplossing voorgesteld\nWij herstellen het.'],
      ['2026-03-06', '/antwoord e-mail\nU hebt gelijk.', 'send'],
    ];
    const { desk, issue, numberOf } = await complaint({ procedure: 'bestuursdecreet@1', said });
    const answer = await desk.command(issue, `/corrigeer ${numberOf('found')} oordeel ongegrond\nFout.`);
    expect(answer.split(TELL)).toHaveLength(2);
    expect(answer).toContain('niet meer ingevuld: onderdelen (was: ');
  });

  it('asks nothing where the letter came back', async () => {
    server.received.length = 0;
    const { desk, issue } = await complaint({ said: ACKNOWLEDGED });
    desk.at('2026-03-05').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    const answer = await desk.command(issue, '/ontvangen 2026-02-25');
    expect(answer).toContain('✔');
    expect(answer).not.toContain(TELL);
  });

  it.each([
    ['/corrigeer # datum 2026-03-03', TELL],
    ['/corrigeer # vervalt', TELL],
  ])('asks it of the step that its letter goes with: %s', async (line, told) => {
    const { desk, issue, numberOf } = await complaint({ procedure: 'oco-almere@1', said: TALKED });
    const body = `${line.replace('#', String(numberOf('talk-held')))}\nDat was een vergissing.`;
    expect(await desk.command(issue, body)).toContain(told);
  });

  it('asks it of whatever moves the day that was named for the answer', async () => {
    const procedure = 'awb-9@1';
    const said: Course['said'] = [
      ['2026-03-03', '/ontvankelijk\n/behandelaar handler-1'],
      ['2026-03-03', '/commissie'],
      ['2026-03-04', '/bevestig e-mail', 'send'],
    ];
    const { desk, issue, numberOf } = await complaint({ procedure, said });
    const body = `/corrigeer ${numberOf('committee-engaged')} vervalt\nEr komt geen commissie.`;
    expect(await desk.command(issue, body)).toContain(TELL);
  });
});
