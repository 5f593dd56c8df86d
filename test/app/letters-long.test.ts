/** A letter that no comment can show. What the refusal says to do is done here. */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '#domain/case/decision.ts';
import { refusals } from '#domain/language/nl/command.ts';
import type { Ready } from '#app/letter/draft.ts';
import { readyLetter } from '#app/letter/draft.ts';
import type { Comment } from '#app/ports.ts';
import { config } from '../domain/case/cases.ts';
import { Life } from '../requirements/life.ts';

const LONG = 'De commissie vond veel. '.repeat(3_000);
const AN = { name: 'An Peeters', address: 'Molenweg 12, 9999 Voorbeeldegem' };
const ANSWER = '/antwoord brief\nU had gelijk.';

/** A case of which the committee's long advice is not followed. */
function departed(): Life {
  return new Life('awb-9@1', '2026-01-05')
    .does('2026-01-05', '/bevestig e-mail')
    .does('2026-01-05', '/ontvankelijk')
    .does('2026-01-05', '/commissie')
    .does('2026-01-06', '/beklaagde geinformeerd')
    .does('2026-01-06', '/behandelaar handler-1')
    .does('2026-01-20', '/zitting gehouden 2026-01-20')
    .does('2026-01-27', '/advies ongegrond\nHet rapport.')
    .does('2026-01-28', '/afwijken\nDe dienst gaf het toe.')
    .does('2026-01-28', '/oordeel gegrond goede-motivering\nHet duurde te lang.')
    .does('2026-01-28', '/oplossing voorgesteld\nEen nieuwe afspraak.');
}

function comment(id: number, body: string): Comment {
  const at = '2026-01-28T08:00:00Z';
  return { id, body, author: { id: 1, login: 'an', bot: false }, createdAt: at, updatedAt: at };
}

/** The letter with an answer, where the texts that were recorded are as given. */
function answered(life: Life, texts: { readonly advice: string; readonly own: string }): Ready | Refusal {
  const decision = life.says('2026-01-29', ANSWER);
  if (decision.kind !== 'letter') throw new Error(JSON.stringify(decision));
  const bodies = {
    advised: texts.advice,
    'advice-departed': 'Waarom.',
    'solution-proposed': 'Een afspraak.',
  };
  const comments = life.c.effective.flatMap((event) => {
    const id = Number(/comment\/(\d+)$/.exec(event.source)?.[1]);
    return event.type in bodies ? [comment(id, `/hulp\n${bodies[event.type as keyof typeof bodies]}`)] : [];
  });
  return readyLetter(
    life.c,
    { ...decision, comment: comment(9, `${ANSWER}\n${texts.own}`), date: '2026-01-29', offered: false },
    { comments, recipient: AN, world: { config, forge: { isOwn: () => false } as never } },
  );
}

const said = (found: Ready | Refusal) => ('code' in found ? refusals[found.code]({ ...found.data }) : '');

describe('an answer that is too long to be shown', () => {
  it('says how much too long, and what to do where a text that is recorded makes it so', () => {
    const text = said(answered(departed(), { advice: LONG, own: '' }));
    expect(text).toMatch(/te lang om te tonen: \d+ tekens te veel\. Maak uw tekst korter\. Komt het door/);
    expect(text).toContain('Stuur het antwoord dan zelf, met die tekst als bijlage.');
    expect(text).toContain('`/antwoord brief`');
  });

  it('that was sent so is recorded by what the refusal says, and breaks no rule', () => {
    const life = departed();
    expect(life.outcome('2026-01-30', '/antwoord brief 2026-01-29\nU had gelijk.')).toEqual([]);
    expect(life.does('2026-01-30', '/antwoord brief 2026-01-29\nU had gelijk.').c.status).toBe('answered');
  });

  it('is shown where its texts are short', () => {
    expect(answered(departed(), { advice: 'Het rapport.', own: '' })).toHaveProperty('rendered');
  });
});
