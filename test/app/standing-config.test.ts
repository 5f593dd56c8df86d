/** A mistake in `config/` stops nobody's complaint: what is broken stands as it was when it last was good. */
import { describe, expect, it } from 'vitest';
import { standingConfig } from '#app/standing-config.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { configFiles, edited, withSecondVersion } from '../config/config-files.ts';

const FIRST = 'procedures/koksijde@1.yaml';
const SECOND = 'procedures/koksijde@2.yaml';

type Files = readonly ConfigFile[];

function change(files: Files, path: string, from: string, to: string): ConfigFile[] {
  if (!files.some((file) => file.path === path && file.text.includes(from)))
    throw new Error(`${path}: ${from}`);
  return files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
}

/** What stands after commits, the last one first. */
function after(...commits: readonly Files[]) {
  const [now = [], ...earlier] = commits;
  async function* history() {
    yield* earlier;
  }
  return standingConfig(now, history());
}

const good = configFiles;
const typo = change(good, FIRST, 'count: 10', 'count: ten');

describe('the configuration by which jobs work', () => {
  it('is the present one where it has no mistake, and the history is not read', async () => {
    async function* unread(): AsyncGenerator<Files, void> {
      yield await Promise.reject(new Error('the history was read'));
    }
    const { mistakes, setAside } = await standingConfig(good, unread());
    expect([mistakes, setAside]).toEqual([[], []]);
  });

  it('has the last good text of a procedure that was broken, and tells the mistake with its line', async () => {
    const older = change(good, FIRST, 'count: 10', 'count: 12');
    const { config, mistakes, setAside } = await after(typo, typo, good, older);
    expect(config.procedures.get('koksijde@1')?.deadlines[0]?.count).toBe(10);
    expect(mistakes).toMatchObject([{ file: FIRST, found: '"ten"' }]);
    expect(setAside).toEqual([{ path: FIRST, instead: 'earlier' }]);
  });

  it('has the last good text of a procedure in which a word begins with an asterisk', async () => {
    const bold = change(good, FIRST, 'label: klachtencoördinator', 'label: *klachtencoördinator*');
    const { config, mistakes, setAside } = await after(bold, good);
    expect(config.procedures.get('koksijde@1')?.roles[0]?.label).toBe('klachtencoördinator');
    expect(mistakes).toMatchObject([{ file: FIRST, found: 'the alias *klachtencoördinator*' }]);
    expect(setAside).toEqual([{ path: FIRST, instead: 'earlier' }]);
  });

  it('has what was changed rightly beside the broken file, in the same commit and in later ones', async () => {
    const lamp = change(typo, 'organisation.yaml', 'label: Thuiszorg', 'label: Hulp aan huis');
    const { config } = await after(
      change(lamp, 'organisation.yaml', '050 00 00 00', '050 11 11 11'),
      lamp,
      good,
    );
    expect(config.organisation.services.map(({ label }) => label)).toContain('Hulp aan huis');
    expect(config.organisation.contact.phone).toBe('050 11 11 11');
    expect(config.procedures.get('koksijde@1')?.deadlines[0]?.count).toBe(10);
  });

  it('has what was good of a file though another one was broken then', async () => {
    const second = withSecondVersion('2026-04-01');
    const broken = change(second, SECOND, 'count: 5', 'count: five');
    const longer = change(broken, FIRST, 'count: 30', 'count: 31');
    const both = change(longer, FIRST, 'count: 31', 'count: thirty-one');
    const { config, setAside } = await after(both, longer, broken, good);
    expect(config.procedures.get('koksijde@1')?.deadlines.at(-1)?.count).toBe(31);
    expect(setAside).toEqual([
      { path: FIRST, instead: 'earlier' },
      { path: SECOND, instead: 'none' },
    ]);
  });

  it('is without a new version that never was good, which is taken up when it is put right', async () => {
    const second = withSecondVersion('2026-04-01');
    const broken = change(second, SECOND, 'stopped_by: [acknowledged]', 'stopped_by: [aknowledged]');
    const { config, setAside } = await after(broken, good);
    const before = (await after(good)).config.procedures;
    expect([...config.procedures.keys()]).toEqual([...before.keys()]);
    expect(config.procedures.has('koksijde@2')).toBe(false);
    expect(setAside).toEqual([{ path: SECOND, instead: 'none' }]);
    expect((await after(broken)).setAside).toEqual([{ path: SECOND, instead: 'none' }]);
    expect((await after(second, broken, good)).config.procedures.has('koksijde@2')).toBe(true);
  });

  it('goes back with the organisation where that names a version that is not good', async () => {
    const second = change(withSecondVersion('2026-04-01'), SECOND, 'count: 5', 'count: five');
    const named = change(second, 'organisation.yaml', 'procedure: koksijde', 'procedure: koksijde@2');
    const { config, setAside } = await after(named, good);
    expect(config.organisation.procedure).toBe('koksijde');
    expect(setAside.map(({ path }) => path)).toEqual(['organisation.yaml', SECOND]);
  });

  it.each([
    ['a version of which two are in force on one day', withSecondVersion('2024-01-01')],
    [
      'a version with a role that nobody has',
      change(
        change(withSecondVersion('2026-04-01'), SECOND, 'by: handler', 'by: ombuds'),
        SECOND,
        'roles:\n',
        'roles:\n  - { id: ombuds, label: ombudsman }\n',
      ),
    ],
  ])('is without %s', async (_what, files) => {
    const { config, mistakes } = await after(files, good);
    expect(mistakes).toHaveLength(1);
    expect(config.procedures.has('koksijde@2')).toBe(false);
  });

  it.each([
    ['an organisation', 'organisation.yaml', 'account: 1002', 'account: 1001'],
    [
      'an organisation in which nobody has a role any more',
      'organisation.yaml',
      'roles: [deputy]',
      'roles: []',
    ],
    ['a calendar', 'calendars/nl-atw.yaml', 'based_on: nl', 'based_on: fr'],
    ['a letter', 'letters/answer.hbs', '<h1>', '<h1>{{nobody}}'],
  ])('has the last good text of %s too', async (_what, path, from, to) => {
    const text = (files: Files) => files.find((file) => file.path === path)?.text;
    const broken = change(good, path, from, to);
    const { mistakes, setAside } = await after(broken, good);
    expect(mistakes.length).toBeGreaterThan(0);
    expect(setAside).toEqual([{ path, instead: 'earlier' }]);
    expect(text(broken)).not.toBe(text(good));
  });

  it('is none where nothing good ever stood: the mistakes stop the job', async () => {
    const never = edited('organisation.yaml', 'account: 1002', 'account: 1001');
    await expect(after(never, never)).rejects.toThrow('organisation.yaml:');
    await expect(after([])).rejects.toThrow('organisation.yaml:1: expected the file with the name');
  });
});
