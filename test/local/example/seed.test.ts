import { describe, expect, it } from 'vitest';
import { sweep } from '#app/sweep.ts';
import type { Mail } from '#app/ports.ts';
import { verify } from '#app/verify.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { readCase } from '#text/case-file/read.ts';
import { volume } from '../../volume.ts';
import { intakeApp } from '../forge-world.ts';
import type { ExampleDesk } from './example-desk.ts';
import { configWith, exampleDesk, procedures } from './example-desk.ts';

const now = '2026-11-20T13:00:00Z';
const complaints = volume(16, 240);

/** Everything that people see of a desk. */
async function whatStands(desk: ExampleDesk) {
  return {
    tree: desk.git('rev-parse', 'main^{tree}'),
    history: desk.git('log', '--author=gegrond', '--format=%at %an %s', 'main'),
    issues: await desk.forge(),
  };
}

/** What no example of the product avoids: no senior official of the example knows the day nursery. */
const UNAVOIDABLE = ['handler-outside-domain'];

/** The rules of the procedure that somebody broke. */
async function deviations({ world: { register, config } }: ExampleDesk): Promise<string[]> {
  const texts = await Promise.all((await register.paths()).map((path) => register.read(path)));
  const events = texts.flatMap((text) => readCase(text ?? '', config.procedures).events);
  const codes = new Set(events.flatMap((event) => event.deviations ?? []));
  return [...codes].filter((code) => !UNAVOIDABLE.includes(code));
}

describe.each(procedures)('the example year by %s', (procedure) => {
  it('leaves every case file as its events say, no rule broken, and nothing for the next sweep', async () => {
    const desk = await exampleDesk(configWith(procedure), { now, complaints });
    expect(await verify(desk.world.register, desk.world)).toEqual([]);
    expect(await deviations(desk)).toEqual([]);
    const before = { ...(await whatStands(desk)), cursor: desk.git('rev-parse', 'refs/gegrond/sweep') };
    const written = await desk.writes();
    expect(await sweep(desk.world)).toBe(true);
    expect(await desk.writes()).toBe(written);
    const after = { ...(await whatStands(desk)), cursor: desk.git('rev-parse', 'refs/gegrond/sweep') };
    expect(after).toEqual(before);
    expect(await desk.world.register.paths()).toHaveLength(complaints);
  });
});

describe('the example year', () => {
  it('leaves the work list of that day, and nothing to tell that was told before', async () => {
    const desk = await exampleDesk(configWith('hss@1'), { now, complaints: 12 });
    const lists = (await desk.forge()).filter(({ issue }) => issue.title === 'Werklijst');
    expect(lists.map(({ issue }) => issue.body)).toEqual([expect.stringContaining('20 november 2026')]);
    const mails: string[] = [];
    const mailer = { send: async ({ subject }: Mail) => String(mails.push(subject)) };
    await sweep({ ...desk.world, mailer });
    expect(mails).toEqual([]);
  });

  it('is the same wherever it is written', async () => {
    const one = await exampleDesk(configWith('koksijde@1'), { now, complaints: 12 });
    const other = await exampleDesk(configWith('koksijde@1'), { now, complaints: 12 });
    expect(await whatStands(one)).toEqual(await whatStands(other));
  });

  it('tells the life of each case in the history of its file and under its issue', async () => {
    const desk = await exampleDesk(configWith('koksijde@1'), { now, complaints: 12 });
    const all = (await desk.forge()).filter(({ issue }) => issue.title !== 'Werklijst');
    for (const { issue, comments } of all) {
      const number = issue.title.slice(0, 11);
      const path = `cases/${number.slice(0, 4)}/${number}.md`;
      const commits = desk.git('log', '--reverse', '--format=%an %s', 'main', '--', path).trim().split('\n');
      expect(commits[0]).toBe(`gegrond[bot] Issue ${issue.number}`);
      const said = comments.filter(({ author }) => !author.bot);
      expect(commits.filter((line) => line.includes('Issue'))).toHaveLength(said.length + 1);
      expect(comments[0]?.author.id).toBe(intakeApp.botId);
      expect(comments[0]?.body).toContain(`Dossier van klacht ${number}`);
      expect(issue.state).toBe(issue.labels.includes('status: closed') ? 'closed' : 'open');
      const instants = [issue.createdAt, ...comments.map(({ createdAt }) => createdAt), issue.updatedAt, now];
      expect(instants).toEqual([...instants].sort());
    }
    expect(all.filter(({ comments }) => comments.length > 3).length).toBeGreaterThan(6);
  });

  it('is written by any procedure: grounds with two meanings, norms, no handler, no solution', async () => {
    const desk = await exampleDesk(changed(configWith('koksijde@1')), { now, complaints: 12 });
    expect(await verify(desk.world.register, desk.world)).toEqual([]);
    const labels = (await desk.forge()).flatMap(({ issue }) => issue.labels);
    expect(labels).toEqual(
      expect.arrayContaining(['status: closed', 'status: answered', 'status: received']),
    );
    expect(labels).not.toContain('status: under-investigation');
  });

  it('is written into an empty desk only', async () => {
    const desk = await exampleDesk(configWith('hss@1'), { now, complaints: 3 });
    await expect(desk.seedAgain()).rejects.toThrow(/expected an empty desk, found 4 issues/);
  });
});

function changed(config: Config): Config {
  const before = procedureOf(config, 'koksijde@1');
  const { handler: _handler, solution: _solution, reopen: _reopen, ...commands } = before.commands;
  const ground = {
    needs_text: true,
    needs_letter: false,
    recheck: false,
    counts: true,
    binding: true,
    age_limit: null,
    except: null,
    earlier: 'none',
  } as const;
  const procedure: Procedure = {
    ...before,
    grounds: [
      { ...ground, id: 'te-laat', label: 'te laat', means: 'inadmissible', basis: { quote: 'x' } },
      { ...ground, id: 'geen-klacht', label: 'geen klacht', means: 'not-a-complaint', basis: { quote: 'x' } },
    ],
    finding: {
      scale: [
        { id: 'partly', label: 'deels gegrond', solution: false, mixed: false },
        { id: 'no', label: 'niet gegrond', solution: false, mixed: false },
      ],
      norms: [{ id: 'zorgvuldig', label: 'zorgvuldig handelen' }],
      norms_required: false,
      basis: null,
      norms_basis: null,
    },
    handler: 'none',
    commands: {
      ...commands,
      finding: { by: ['coordinator'], in: ['admissible'], when: null, to: null },
      close: {
        by: ['coordinator'],
        in: ['answered', 'inadmissible', 'not-a-complaint', 'withdrawn'],
        when: null,
        to: 'closed',
      },
    },
    next: {
      ...before.next,
      admissible: {
        by: 'coordinator',
        steps: [
          { does: 'acknowledge', unless: 'acknowledged', by: null, when: null },
          { does: 'finding', unless: 'found', by: null, when: null },
          { does: 'answer', unless: null, by: null, when: null },
        ],
      },
    },
  };
  return { ...config, procedures: new Map([...config.procedures, ['koksijde@1', procedure]]) };
}
