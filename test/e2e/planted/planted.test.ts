import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { form as words } from '#domain/language/nl.ts';
import { procedureOn } from '#domain/procedure/config.ts';
import type { Stack } from '#local/stack/stack.ts';
import { startStack } from '#local/stack/stack.ts';
import { makeSearch, plantedWord } from '../../planted.ts';
import { isLong } from '../../volume.ts';
import { canariesOf } from './canaries.ts';
import { addDocuments, beTurnedAway, complainAll, lieIn } from './citizens.ts';
import { PROCEEDINGS } from './complaints.ts';
import type { DeskSide } from './desks.ts';
import { bothDesks, issuesOf, ordinaryDesk, restrictedDesk } from './desks.ts';
import { eventsOf } from './events.ts';
import type { Life } from './life.ts';
import * as life from './life.ts';
import { readMails } from './mails.ts';
import type { Place } from './places.ts';
import { commentsOf, documentsOf, filesIn, findIn, findings, keptBy, shownBy } from './places.ts';
import { Planted } from './texts.ts';

const MINUTES_15 = 900_000;

const DESKS = [
  { procedure: 'koksijde', port: 21_200 },
  { procedure: 'hss', port: 21_300 },
];

/** It is there for those who have all night: `test/app/law-two.test.ts` looks for planted texts in every run. */
describe.runIf(isLong).each(DESKS)(
  'law 2 over both desks under $procedure',
  { timeout: MINUTES_15 },
  ({ procedure, port }) => {
    /** Each kind of life many times. */
    const complaints = 30;
    /** What stands in comments, letters and documents, and nowhere else. */
    const planted = new Planted();
    /** The same, of what went to the restricted desk later. */
    const moved = new Planted();
    /** What stands nowhere at all. */
    const turnedAway = new Planted();
    /** What people wrote into an issue of their own. */
    const byHand = new Planted();
    const sown = { marked: new Planted(), incoming: new Planted() };
    const said: string[] = [];
    const answered: string[] = [];
    let state = '';
    let stack: Stack;

    async function* everywhere(): AsyncGenerator<Place> {
      yield* keptBy(stack);
      yield* shownBy(stack);
      yield { name: 'said', content: said.join('\n') };
      yield { name: 'answered', content: answered.join('\n') };
    }
    const all = () => makeSearch([...planted.texts, ...moved.texts]);
    const shownAt = async (desk: DeskSide) => {
      const documents = (await documentsOf(stack, desk)).map(({ content }) => content);
      return Buffer.concat([Buffer.from(await commentsOf(stack, desk)), ...documents]);
    };

    beforeAll(async () => {
      state = await mkdtemp(join(tmpdir(), 'gegrond-planted-'));
      stack = await startStack({
        ...{ procedure, port, state, empty: true, reset: false, help: false },
        product: fileURLToPath(new URL('../../..', import.meta.url)),
        say: (line) => said.push(line),
      });
      const away = await beTurnedAway(stack, turnedAway);
      const textsOf = (kind: Life['kind']) => (kind === 'moved' ? moved : planted);
      const sent = await complainAll(stack, complaints, textsOf, turnedAway);
      const pages = [...away, ...sent.flatMap((one) => one.answered)];
      answered.push(...pages.map(({ frame }) => frame));
      await lieIn(stack, 'delivered', complaints);
      await stack.settled();
      const lives = sent.map((one) => one.life);
      const first = lives.slice(0, 5);
      const withDocument = first.filter(({ kind }) => ['mail', 'moved', 'restricted'].includes(kind));
      answered.push(...(await addDocuments(stack, withDocument, turnedAway)));
      for (const one of first.filter(({ kind }) => kind === 'mail')) await life.actLive(stack, one, byHand);
      await life.liveAll(stack, lives, sown);
      await life.passDays(stack, 60);
    }, MINUTES_15);

    afterAll(async () => {
      await stack.stop();
      await rm(state, { recursive: true, force: true });
    });

    it('heard and did all that was asked', async () => {
      const broken = stack.runner.runs().filter(({ status }) => status !== 'success' && status !== 'skipped');
      expect(broken).toEqual([]);
      const events = eventsOf(procedureOn(stack.config, stack.clock.today())).map(
        (type) => `"type":"${type}"`,
      );
      const kept = await findIn(keptBy(stack), makeSearch(events));
      const found = [...(kept.get('desk.git objects') ?? []), ...(kept.get('restricted.git objects') ?? [])];
      expect([...new Set(found)].sort()).toEqual(events.sort());
    });

    it('has each planted text in a comment, a letter or a document', async () => {
      const texts = await Promise.all(bothDesks(stack).map(shownAt));
      const found = all()(Buffer.concat(texts));
      expect([...planted.shown, ...moved.shown].filter((text) => !found.has(text))).toEqual([]);
    });

    it('has none of them anywhere else', async () => {
      expect(findings(await findIn(everywhere(), all()))).toEqual([]);
    });

    it('sends letters with texts, and mails to staff without', async () => {
      const search = all();
      const mails = await readMails(stack);
      const of = (which: string) => mails.flatMap(({ kind, raw }) => (kind === which ? [raw] : []));
      const [letters, staff] = [of('letter'), of('staff')];
      expect(search(Buffer.concat(letters)).size).toBeGreaterThan(letters.length);
      expect(staff.length).toBeGreaterThan(1);
      expect(
        makeSearch([...planted.texts, ...moved.texts, ...sown.marked.texts])(Buffer.concat(staff)).size,
      ).toBe(0);
    });

    it('leaves nothing at the ordinary desk of what went to the restricted one', async () => {
      const search = makeSearch(moved.texts);
      expect([...search(await shownAt(ordinaryDesk(stack)))]).toEqual([]);
      const there = search(await shownAt(restrictedDesk(stack)));
      expect([...moved.shown].filter((text) => !there.has(text))).toEqual([]);
    });

    it('gives documents names of its own', async () => {
      const documents = (await Promise.all(bothDesks(stack).map((desk) => documentsOf(stack, desk)))).flat();
      expect(documents.length).toBeGreaterThan(5);
      for (const { tag, name } of documents) {
        const [, number] = /^(\d{4}-[0-9A-Z]{6})-[a-z-]+-[0-9A-Z]+\.(?:html|txt)$/.exec(name) ?? [];
        expect(tag).toBe(`documents-${number ?? name}`);
      }
    });

    it('has nothing at all of what was turned away, not even in a comment', async () => {
      const search = makeSearch(turnedAway.texts);
      expect(findings(await findIn(filesIn(stack.layout.root), search))).toEqual([]);
      expect(findings(await findIn(everywhere(), search))).toEqual([]);
      for (const desk of bothDesks(stack)) expect(search(await shownAt(desk)).size).toBe(0);
    });

    it('takes nothing of what comes in by mail', async () => {
      const search = makeSearch(sown.incoming.texts);
      const found = await findIn(filesIn(stack.layout.root), search);
      expect([...found.keys()].filter((place) => !place.startsWith('reply/'))).toEqual([]);
      expect(findings(await findIn(everywhere(), search))).toEqual([]);
      for (const desk of bothDesks(stack)) expect(search(await shownAt(desk)).size).toBe(0);
    });

    it('takes nothing of what people write into an issue of their own', async () => {
      const found = await findIn(everywhere(), makeSearch(byHand.texts));
      expect([...found.keys()].filter((place) => !place.startsWith('forge desk issues'))).toEqual([]);
    });

    it('keeps a personal choice out of the register as well', async () => {
      const label = words.choices.proceedings[PROCEEDINGS].split(', ').at(-1) ?? '';
      const found = await findIn(everywhere(), makeSearch([label]));
      expect([...found.keys()].filter((place) => !place.startsWith('site/builds/'))).toEqual([]);
      for (const desk of bothDesks(stack)) expect(await commentsOf(stack, desk)).toContain(label);
    });

    it('has a text in the register that somebody marked as naming nobody', async () => {
      const search = makeSearch(sown.marked.texts);
      const found = await findIn(everywhere(), search);
      const register = [
        ...(found.get('desk.git objects') ?? []),
        ...(found.get('restricted.git objects') ?? []),
      ];
      expect(new Set(register)).toEqual(sown.marked.texts);
      expect(
        [...found.keys()].filter((place) =>
          /^(?:runs|restricted\/|said|site|public|outbox|mail)/.test(place),
        ),
      ).toEqual([]);
      const issues = (await Promise.all(bothDesks(stack).map((desk) => issuesOf(stack, desk)))).flat();
      const lists = issues.filter(({ title }) => title === 'Werklijst').map(({ body }) => body ?? '');
      expect(lists).toHaveLength(2);
      expect(search(lists.join('\n')).size).toBe(0);
    });

    it('would find a text in every place that was searched', async () => {
      const canaries = canariesOf(stack, said, answered).map((one) => ({ ...one, word: plantedWord() }));
      // The forge's time is that of the stack; an app's word for itself is good for minutes.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(stack.clock.now()) });
      for (const { plant, word } of canaries) await plant(word);
      vi.useRealTimers();
      const found = [...(await findIn(everywhere(), makeSearch(canaries.map(({ word }) => word))))];
      const missed = canaries.filter(
        ({ place, word }) => !found.some(([name, texts]) => name.startsWith(place) && texts.has(word)),
      );
      expect(missed.map(({ how }) => how)).toEqual([]);
    });
  },
);
