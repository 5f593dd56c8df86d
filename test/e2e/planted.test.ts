import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form as words } from '#domain/language/nl.ts';
import type { Stack } from '#local/stack/stack.ts';
import { startStack } from '#local/stack/stack.ts';
import { makeSearch, plantedWord } from '../planted.ts';
import { volume } from '../volume.ts';
import { canariesOf } from './canaries.ts';
import type { Place } from './places.ts';
import { commentsOf, filesIn, findIn, findings, keptBy, shownBy } from './places.ts';
import { Planted, PROCEEDINGS } from './planted-complaints.ts';
import * as life from './planted-life.ts';

/** What happens in the lives that are played here: a plain case, and a letter by mail. */
const EVENTS = [
  ...['received', 'admissible', 'inadmissible', 'acknowledged', 'handler-appointed', 'found'],
  ...['solution-proposed', 'answered', 'subject-set', 'withdrawn', 'closed', 'deadline-escalated'],
  ...['letter-intended', 'letter-sent'],
];

/** A mail to a complainant: what stands in it is his, or was written to him. Every other mail is searched. */
function isLetter({ name, content }: Place): boolean {
  const id = /^Message-ID: <\d{4}-[0-9a-z]{6}\.[a-z-]+\.\d+\.[0-9a-f]{8}@/im;
  return name.startsWith('mail/') && id.test(content.toString());
}

const MINUTES_15 = 900_000;

const DESKS = [
  { procedure: 'koksijde', port: 21_200 },
  { procedure: 'hss', port: 21_300 },
];

/** In minutes there is time for one desk; the procedures differ in their files alone. */
describe.each(DESKS.slice(0, volume(1, 2)))(
  'law 2 over a whole desk under $procedure',
  { timeout: MINUTES_15 },
  ({ procedure, port }) => {
    const complaints = volume(6, 100);
    /** What stands in comments, and nowhere else. */
    const planted = new Planted();
    /** What stands nowhere at all. */
    const turnedAway = new Planted();
    /** What people wrote into an issue of their own. */
    const byHand = new Planted();
    /** What somebody marked as naming nobody: it belongs in the register. */
    const subject = plantedWord();
    const said: string[] = [];
    const answered: string[] = [];
    let state = '';
    let stack: Stack;

    async function* everywhere(): AsyncGenerator<Place> {
      for await (const place of keptBy(stack)) if (!isLetter(place)) yield place;
      yield* shownBy(stack);
      yield { name: 'said', content: said.join('\n') };
      yield { name: 'answered', content: answered.join('\n') };
    }

    beforeAll(async () => {
      state = await mkdtemp(join(tmpdir(), 'gegrond-planted-'));
      stack = await startStack({
        ...{ procedure, port, state, empty: true, reset: false, help: false },
        product: fileURLToPath(new URL('../..', import.meta.url)),
        say: (line) => said.push(line),
      });
      const pages = [
        ...(await life.beTurnedAway(stack, turnedAway)),
        ...(await life.complainAll(stack, complaints - 1, planted)),
        ...(await life.complainTwice(stack, planted, turnedAway)),
      ];
      answered.push(...pages.map(({ frame }) => frame));
      await life.delivered(stack, complaints);
      await life.setSubject(stack, 1, subject);
      await life.commandLive(stack, 1, planted);
      await life.commandAll(stack, complaints, planted);
      await life.openByHand(stack, byHand);
      await life.passDays(stack, 60);
    }, MINUTES_15);

    afterAll(async () => {
      await stack.stop();
      await rm(state, { recursive: true, force: true });
    });

    it('heard and did all that was asked', async () => {
      const broken = stack.runner.runs().filter(({ status }) => status !== 'success' && status !== 'skipped');
      expect(broken).toEqual([]);
      const events = EVENTS.map((type) => `"type":"${type}"`);
      const register = await findIn(keptBy(stack), makeSearch(events));
      expect([...(register.get('desk.git objects') ?? [])].sort()).toEqual(events.sort());
    });

    it('has each planted text in a comment', async () => {
      const found = makeSearch(planted.texts)(await commentsOf(stack));
      expect([...planted.shown].filter((text) => !found.has(text))).toEqual([]);
    });

    it('has none of them anywhere else', async () => {
      expect(findings(await findIn(everywhere(), makeSearch(planted.texts)))).toEqual([]);
    });

    it('has nothing at all of what was turned away, not even in a comment', async () => {
      const search = makeSearch(turnedAway.texts);
      expect(findings(await findIn(filesIn(stack.layout.root), search))).toEqual([]);
      expect(findings(await findIn(everywhere(), search))).toEqual([]);
      expect(search(await commentsOf(stack)).size).toBe(0);
    });

    it('takes nothing of what people write into an issue of their own', async () => {
      const found = await findIn(everywhere(), makeSearch(byHand.texts));
      expect([...found.keys()].filter((place) => !place.startsWith('forge '))).toEqual([]);
    });

    it('keeps a personal choice out of the register as well', async () => {
      const label = words.choices.proceedings[PROCEEDINGS].split(', ').at(-1) ?? '';
      const found = await findIn(everywhere(), makeSearch([label]));
      expect([...found.keys()].filter((place) => !place.startsWith('site/builds/'))).toEqual([]);
      expect((await commentsOf(stack)).includes(label)).toBe(true);
    });

    it('has a text in the register that somebody marked as naming nobody', async () => {
      const places = [...(await findIn(everywhere(), makeSearch([subject]))).keys()];
      expect(places).toContain('desk.git objects');
      expect(places).toContain('forge issues');
      expect(places.filter((place) => /^(?:runs|said|site|public|outbox|mail)/.test(place))).toEqual([]);
    });

    it('would find a text in every place that was searched', async () => {
      const canaries = canariesOf(stack, said, answered).map((one) => ({ ...one, word: plantedWord() }));
      for (const { plant, word } of canaries) await plant(word);
      const found = [...(await findIn(everywhere(), makeSearch(canaries.map(({ word }) => word))))];
      const missed = canaries.filter(
        ({ place, word }) => !found.some(([name, texts]) => name.startsWith(place) && texts.has(word)),
      );
      expect(missed.map(({ how }) => how)).toEqual([]);
    });
  },
);
