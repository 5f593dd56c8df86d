import { absenceExample } from '#domain/language/nl/desk.ts';
import { command, document, stack as words } from '#domain/language/nl.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Stack } from '../stack/stack.ts';
import type { Camera } from './camera.ts';
import { complaints, texts } from './people.ts';
import type { Players } from './play.ts';
import { players } from './play.ts';

/** The day on which the story begins: far enough from any calendar's edge, and always the same one. */
export const FIRST_DAY = '2027-03-01';

/** So much of a page is shown, in pixels: what the guide tells about, and no more. */
const MOST = 840;

/** In such a window the whole table of the work list is seen. */
const WIDE = 1_120;

/** A window in which a letter on paper looks like a sheet. */
const SHEET = { width: 860, height: 1_160 };

const line = (id: keyof typeof command.words, behind = '') =>
  `/${command.words[id].nl}${behind === '' ? '' : ` ${behind}`}`;

/** Moves the clock on to a day, and lets the sweep run there. */
async function moveTo(day: number, { look, sweepAfter }: Players): Promise<void> {
  const page = await look('/');
  await page.locator('[name=date]').fill(addDays(FIRST_DAY, day));
  await sweepAfter(page, words.start.move);
  await page.context().close();
}

/** A complaint that is answered on paper. */
async function answerOnPaper(stack: Stack, camera: Camera, people: Players): Promise<void> {
  const { complain, write, send } = people;
  const { issue } = await complain(complaints.paper);
  const told = line('acknowledge', 'telefoon');
  await write(issue, [told, line('admissible'), line('handler', 'handler-2')].join('\n'));
  await write(issue, `${line('finding', 'gegrond')}\n${texts.finding}`);
  await write(issue, `${line('solution', 'voorgesteld')}\n${texts.solution}`);
  await write(issue, `${line('answer', 'brief')}\n${texts.answer}`);
  const page = await send(issue);
  const link = await page.locator('.prose a[href*="answer"]').last().getAttribute('href');
  const token = stack.keys.people['coordinator-1'] ?? '';
  const letter = await fetch(link ?? '', { headers: { authorization: `token ${token}` } });
  const paper = await camera.open(SHEET.width, SHEET.height);
  await paper.setContent(await letter.text());
  await camera.take('paper', paper.locator('body'), SHEET.width);
}

/** A complaint whose acknowledgement comes back. */
async function letBounce(camera: Camera, people: Players): Promise<void> {
  const { complain, write, send, look, sweepAfter } = people;
  const { issue, number } = await complain(complaints.bounced);
  await write(issue, `${line('acknowledge', 'e-mail')}\n${texts.acknowledgement}`);
  await send(issue);
  const inbox = await look('/inbox');
  const toCitizen = inbox.getByRole('row', { name: words.inbox.who.citizen }).filter({ hasText: number });
  await toCitizen.getByRole('link').first().click();
  await inbox.getByRole('button', { name: words.inbox.bounce }).click();
  const start = await look('/');
  await sweepAfter(start, words.start.sweep);
  const page = await look(`/desk/${String(issue)}`);
  await camera.take('bounced', page.locator('article.entry').first(), MOST / 1.4);
}

/** A new complaint: its receipt, its card, a refusal, and the acknowledgement from draft to sent. */
async function acknowledge(camera: Camera, people: Players): Promise<void> {
  const { complain, write, send, look } = people;
  const { issue, receipt } = await complain(complaints.card);
  await camera.take('receipt', receipt.locator('main'), MOST);
  const fresh = await look(`/desk/${String(issue)}`);
  await camera.take('card', fresh.locator('article.entry').first(), MOST);
  await camera.take('commands', fresh.locator('form.reply'), MOST);
  await write(issue, line('admissible'));
  const refused = await write(issue, line('handler', 'An'));
  await camera.take('refusal', refused.locator('article.entry').last());
  const drafted = await write(issue, `${line('acknowledge', 'e-mail')}\n${texts.acknowledgement}`);
  await camera.take('preview', drafted.locator('article.entry').last());
  const sent = await send(issue);
  await camera.take('sent', sent.locator('article.entry').last());
}

/** The list of all open cases, when somebody is away. */
async function workList(camera: Camera, { look, write, sweepAfter }: Players): Promise<void> {
  const desk = await look('/desk');
  const address = (await desk.locator('.pinned a').getAttribute('href')) ?? '';
  const issue = Number(address.split('/').at(-1));
  const [from, until] = [addDays(FIRST_DAY, 14), addDays(FIRST_DAY, 18)];
  await write(issue, absenceExample('handler-3', from, until, 'coordinator-2'));
  await sweepAfter(await look('/'), words.start.sweep);
  const page = await look(address, WIDE);
  await camera.take('work-list', page.locator('article.entry').first(), MOST / 1.25);
}

async function documentPage(camera: Camera, { look }: Players): Promise<void> {
  const page = await look('/');
  await page.locator('a[href*="desk="]').first().click();
  await page.locator('a[href*="medewerkers/document"]').first().click();
  await page.waitForURL('**/medewerkers/document/**');
  await page.getByLabel(document.kinds.report, { exact: true }).check();
  await camera.take('document', page.locator('main'), MOST);
}

/** Plays four complaints, and takes the pictures of the guides on the way. */
export async function tellStory(stack: Stack, camera: Camera): Promise<void> {
  const people = players(stack, camera);
  await answerOnPaper(stack, camera, people);
  await people.complain(complaints.late);
  await moveTo(7, people);
  await letBounce(camera, people);
  await moveTo(11, people);
  await acknowledge(camera, people);
  await workList(camera, people);
  await documentPage(camera, people);
}
