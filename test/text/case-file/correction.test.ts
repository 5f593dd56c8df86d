import { expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { correctionsSaid } from '#text/case-file/correction.ts';
import { Thread } from '../../app/heard.ts';
import { config } from '../../domain/case/cases.ts';

const procedure = procedureOf(config, 'everything@1');

/** What the last of these commands is answered. */
function saidOf(...bodies: readonly string[]): string[] {
  const thread = new Thread(config, 'everything@1');
  let before: Case = thread.c;
  for (const body of bodies) {
    before = thread.c;
    expect([body, thread.say(body)]).toEqual([body, null]);
  }
  const events = thread.c.events.slice(before.events.length);
  const told = correctionsSaid(events, thread.c, procedure);
  thread.say('/corrigeer 1 datum 17/11/2026\nNog eens.');
  expect(correctionsSaid(events, thread.c, procedure)).toEqual(told);
  return told;
}

it.each([
  [
    ['/ontvangen 18/11/2026'],
    [
      'Nr. 1 (Klacht ontvangen): datum was 20 november 2026, is nu 18 november 2026.',
      'De termijn “Ontvangstbevestiging” loopt nu tot 28 november 2026 (was 30 november 2026).',
      'De termijn “Antwoord” loopt nu tot 2 januari 2027 (was 4 januari 2027).',
    ],
  ],
  [
    ['/bevestig mondeling 22/11/2026', '/corrigeer 2 datum 21/11/2026\nVerkeerd getypt.'],
    [
      'Nr. 2 (Ontvangst bevestigd): datum was 22 november 2026, is nu 21 november 2026.',
      'De termijn “Gesprek” loopt nu tot 5 december 2026 (was 6 december 2026).',
    ],
  ],
  [
    ['/bevestig mondeling 22/11/2026', '/corrigeer 2 vervalt\nNiet waar.'],
    [
      'Nr. 2 (Ontvangst bevestigd) telt niet meer.',
      'De termijn “Gesprek” loopt niet meer (ze liep tot 6 december 2026).',
    ],
  ],
  [
    ['/bevestig mondeling 22/11/2026', '/ontvangen 18/11/2026'],
    [
      'Nr. 1 (Klacht ontvangen): datum was 20 november 2026, is nu 18 november 2026.',
      'De termijn “Ontvangstbevestiging” eindigt nu op 28 november 2026 (was 30 november 2026).',
      'De termijn “Antwoord” loopt nu tot 2 januari 2027 (was 4 januari 2027).',
    ],
  ],
  [
    ['/trek-in', '/ontvangen 18/11/2026'],
    ['Nr. 1 (Klacht ontvangen): datum was 20 november 2026, is nu 18 november 2026.'],
  ],
  [
    ['/corrigeer 1 kanaal brief\nPer post.'],
    ['Nr. 1 (Klacht ontvangen): kanaal was formulier op de website, is nu brief.'],
  ],
  [
    ['/corrigeer 1 ingediend 18/11/2026\nPoststempel.'],
    ['Nr. 1 (Klacht ontvangen): ingediend is nu 18 november 2026.'],
  ],
  [
    ['/corrigeer klager e-mail\nan.peeters@voorbeeld.example'],
    ['Gegevens van de klager: e-mail. Voortaan geldt wat in uw reactie staat.'],
  ],
])('what %j changed is told, and stays so', (bodies, expected) => {
  expect(saidOf(...bodies)).toEqual(expected);
});
