/** Whole lives under the real procedures, as those at the desk and the complainant read them. A person read each golden file. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '#app/verify.ts';
import { deskForge } from '../app/desk-forge.ts';
import { config } from '../app/desk-world.ts';
import { mailServer } from '../app/letter-world.ts';
import { endOf, play } from './play.ts';
import { scenarios } from './scenario.ts';

const forge = deskForge(2 * scenarios.length);
const server = mailServer();

describe.each(scenarios)('$name', (scenario) => {
  it(scenario.why.replaceAll(/\s+/g, ' '), async () => {
    const played = await play(scenario, forge, server);
    const { status, terms, events } = endOf(scenario, played);
    const { expected } = scenario.course;
    expect({
      status,
      terms: terms.map(({ code, latest, met, missed, void: lapsed }) => ({
        ...{ code, latest },
        ...(met === undefined ? {} : { met }),
        ...(missed === undefined ? {} : { missed }),
        ...(lapsed === undefined ? {} : { void: lapsed }),
      })),
      deviations: events.flatMap(({ deviations }) => deviations ?? []),
    }).toEqual(expected);
    const golden = (file: string) => join(scenario.folder, 'expected', file);
    await expect(played.card).toMatchFileSnapshot(golden('card.md'));
    await expect(played.thread).toMatchFileSnapshot(golden('thread.md'));
    await expect(played.file).toMatchFileSnapshot(golden('case-file.md'));
    for (const [index, letter] of played.letters.entries()) {
      await expect(letter).toMatchFileSnapshot(golden(`letter-${index + 1}.txt`));
    }
    expect(await verify(played.desk.world().register, { config })).toEqual([]);
  });
});
