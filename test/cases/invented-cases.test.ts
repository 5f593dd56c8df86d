import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { openRegister } from '#adapters/git/register.ts';
import { verify } from '#app/verify.ts';
import { parseConfig } from '#text/config/parse-config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const register = openRegister({ dir: root });

test('the register of this repository holds cases to look at', async () => {
  expect((await register.paths()).length).toBeGreaterThanOrEqual(2);
});

test('the invented cases are what their events make of them, in the present words', async () => {
  const config = parseConfig(await readConfigFiles(`${root}/config`));
  expect(await verify(register, { config })).toEqual([]);
});

test('a case that was changed by hand does not go unseen', async () => {
  const config = parseConfig(await readConfigFiles(`${root}/config`));
  const backdated = {
    ...register,
    readAll: async () =>
      (await register.readAll()).map(([path, text]): [string, string] => [
        path,
        text.replace('"on":"2026-12-28"', '"on":"2026-12-20"'),
      ]),
  };
  const found = await verify(backdated, { config });
  expect(found.map(({ path }) => path)).toContain('cases/2026/2026-0C0RHP.md');
});
