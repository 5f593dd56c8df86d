import { describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge(4);

const FILE = '![foto](https://github.com/user-attachments/assets/0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11)';

const keys = async (desk: Desk, issue: number) =>
  (await desk.notes(issue)).map(({ key }) => key).filter((key) => key.startsWith('file/'));

describe('a file in a comment', () => {
  it('is pointed out, in a comment without a command too, until the comment holds it no more', async () => {
    const desk = new Desk(forge);
    const { issue } = await desk.receive();
    const comment = await desk.say(issue, `De foto van de klager:\n\n${FILE}`);
    await desk.handle(issue);
    expect(await keys(desk, issue)).toEqual([`file/${comment}`]);
    const [note] = (await desk.notes(issue)).filter(({ key }) => key === `file/${comment}`);
    expect(note?.text).toContain('/medewerkers/document/');
    expect(note?.text).not.toContain('user-attachments');
    await desk.calls();
    await desk.handle(issue);
    expect((await desk.calls()).writes).toBe(0);
    await desk.edit(comment, 'De foto is verwijderd.');
    await desk.handle(issue);
    expect(await keys(desk, issue)).toEqual([]);
  });

  it('is pointed out beside the answer to a command, and the notice goes with the comment', async () => {
    const desk = new Desk(forge);
    const { issue } = await desk.receive();
    const comment = await desk.say(issue, `/hulp\n\n${FILE}`);
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).not.toBe('');
    expect(await keys(desk, issue)).toEqual([`file/${comment}`]);
    await desk.remove(comment);
    await desk.handle(issue);
    expect(await keys(desk, issue)).toEqual([]);
  });

  it('is no matter where a citizen or the app wrote of one', async () => {
    const desk = new Desk(forge);
    const { issue } = await desk.receive({}, [{ label: 'Wat is er gebeurd?', value: FILE, typed: true }]);
    await desk.gegrond.createComment(issue, FILE);
    await desk.handle(issue);
    expect(await keys(desk, issue)).toEqual([]);
  });
});
