import { describe, expect, it } from 'vitest';
import { Queue, superseded } from '#local/runner/queue.ts';
import type { Waiting } from '#local/runner/queue.ts';

/** A queue with runs that end when told to, and the story of what happened. */
function scene() {
  const queue = new Queue();
  const story: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, change: Partial<Waiting> = {}): void =>
    queue.add({
      group: 'register',
      keepsAll: true,
      cancelsRunning: false,
      start: (stop) =>
        new Promise((resolve) => {
          story.push(`${name} starts`);
          ends.set(name, resolve);
          stop.addEventListener('abort', () => {
            story.push(
              `${name} is stopped: ${stop.reason === superseded ? 'superseded' : stop.reason.message}`,
            );
            resolve();
          });
        }),
      cancel: () => story.push(`${name} is cancelled`),
      ...change,
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, story, add, end };
}

describe('the queue', () => {
  it('runs one of a group at a time, in the order of arrival, and keeps all that wait', async () => {
    const { queue, story, add, end } = scene();
    for (const name of ['a', 'b', 'c']) add(name);
    expect(story).toEqual(['a starts']);
    await end('a');
    await end('b');
    await end('c');
    await queue.idle();
    expect(story).toEqual(['a starts', 'b starts', 'c starts']);
  });

  it('keeps one waiting run where the group does not queue, as the forge does', async () => {
    const { story, add, end } = scene();
    for (const name of ['a', 'b', 'c']) add(name, { keepsAll: false });
    await end('a');
    expect(story).toEqual(['a starts', 'b is cancelled', 'c starts']);
  });

  it('runs other groups, and runs without a group, at once', () => {
    const { story, add } = scene();
    add('a');
    add('b', { group: 'REGISTER' });
    add('c', { group: 'other' });
    add('d', { group: null });
    add('e', { group: null });
    expect(story).toEqual(['a starts', 'c starts', 'd starts', 'e starts']);
  });

  it('stops the run under way where the newer one asks for it', async () => {
    const { story, add, end } = scene();
    add('a', { keepsAll: false });
    add('b', { keepsAll: false, cancelsRunning: true });
    await end('a');
    expect(story).toEqual(['a starts', 'a is stopped: superseded', 'b starts']);
  });

  it('stops what runs and starts nothing more when it is stopped', async () => {
    const { queue, story, add } = scene();
    add('a');
    add('b');
    await queue.stop(new Error('the end'));
    expect(story).toEqual(['a starts', 'a is stopped: the end']);
  });
});
