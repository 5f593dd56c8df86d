/** A handler who is away: who appoints him is told, and what is said of who stands in is true. */
import { expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge(1);

it('is named with the dates and who stands in, where he is appointed', async () => {
  const desk = new Desk(forge).at('2026-03-02');
  const { issue } = await desk.receive({ procedure: 'koksijde@1' });
  const said = await desk.command(issue, '/afwezig handler-2 2026-03-02 2026-03-30');
  expect(said).toContain('handler-1 neemt waar en krijgt de herinneringen, maar heeft geen account');
  expect(said).not.toContain('mag dezelfde opdrachten geven');
  const appointed = await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2');
  expect(appointed).toContain(
    '⚠ handler-2 is afwezig van 2 maart 2026 tot en met 30 maart 2026. handler-1 neemt waar.',
  );
  expect(await desk.command(issue, '/behandelaar handler-1')).not.toContain('afwezig');
});
