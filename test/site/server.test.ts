import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '#text/config/parse-config.ts';
import { readConfigFiles } from '#adapters/files/config.ts';
import { publicationFiles, readPublication } from '#domain/procedure/publication.ts';
import { contentPolicy, intakeUrl } from '#site/data/intake-url.ts';
import { published } from '#site/data/publication.ts';
import { answerIntake } from '#site/server/routes.ts';
import type { Ports } from '#site/server/routes.ts';
import { settings } from '#site/server/settings.ts';

const files = publicationFiles(parseConfig(await readConfigFiles('config')));
const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');

const ID = '3f2b8c1e-5d4a-4b6f-9e7d-0a1b2c3d4e5f';
const least = {
  name: 'Noor Voorbeeld',
  phone: '0470 12 34 56',
  facts: 'De brief kwam te laat.',
  submission: ID,
};

function send(receive: Ports['receive'], logged: string[] = []) {
  const request = new Request('http://intake.example/api/intake', {
    method: 'POST',
    body: new URLSearchParams(least),
  });
  return answerIntake(request, {
    published: readPublication(read),
    today: '2026-11-20',
    origins: [],
    newId: () => 'new-id',
    isDesk: () => Promise.resolve(false),
    receive,
    logError: (message) => logged.push(message),
  });
}

describe('when nothing could be received', () => {
  test('a full disk is told the citizen, with his answers and the same submission id to try again', async () => {
    const logged: string[] = [];
    const full = Object.assign(new Error(`ENOSPC while writing ${least.facts}`), { code: 'ENOSPC' });
    const answer = await send(() => Promise.reject(full), logged);
    expect(answer).toMatchObject({ status: 503, view: { kind: 'unavailable', submission: ID } });
    expect(answer.view).toHaveProperty('values.facts', least.facts);
    expect(logged).toEqual(['intake: nothing was received, the outbox failed: Error ENOSPC']);
  });

  test('a number that is taken leads back to the check page with a new submission id', async () => {
    const answer = await send(() => Promise.resolve({ kind: 'number-taken' }));
    expect(answer).toMatchObject({
      status: 422,
      view: { kind: 'check', submission: 'new-id', notice: 'again' },
    });
  });
});

describe('the publication', () => {
  test('names no person, no account and no mail box of the house', () => {
    const all = [...files.values()].join('');
    expect(read('organisation.json')).not.toHaveProperty('people');
    expect(read('organisation.json')).not.toHaveProperty('mail');
    expect(all).not.toMatch(/alarms_to|"account"/);
  });

  test('that is not there is named, with what to do', () => {
    expect(() => published(tmpdir())).toThrow(
      /Expected the published organisation.json; cannot read .*GEGROND_PUBLICATION/s,
    );
  });

  test('that is wrong is named by file and place', () => {
    const broken = (path: string) =>
      path === 'organisation.json' ? { ...(read(path) as object), entities: 7 } : read(path);
    expect(() => readPublication(broken)).toThrow(
      /publication\/organisation.json is not as expected:.*entities/s,
    );
  });
});

describe('the settings of the intake', () => {
  test.each([
    [{}, /Expected GEGROND_INTAKE_SECRET: at least 32 random characters; found nothing/],
    [{ GEGROND_INTAKE_SECRET: 'short' }, /found a shorter text/],
    [{ GEGROND_INTAKE_SECRET: 'x'.repeat(32) }, /Expected GEGROND_OUTBOX: the folder/],
  ])('%o is refused in words', (env, message) => {
    expect(() => settings(env)).toThrow(message);
  });

  test('name the origins that may send the form, apart by commas', () => {
    const env = {
      GEGROND_INTAKE_SECRET: 'x'.repeat(32),
      GEGROND_OUTBOX: 'o',
      GEGROND_ORIGINS: 'https://a.be, https://b.be',
    };
    expect(settings(env).origins).toEqual(['https://a.be', 'https://b.be']);
  });
});

describe('where the form is sent', () => {
  const site_url = 'https://klachten.example';

  test('is a path where site and intake are one host, so a moved port does no harm', () => {
    expect(intakeUrl({ site_url, intake_url: `${site_url}/` }, '/api/check')).toBe('/api/check');
    expect(contentPolicy({ site_url, intake_url: site_url })).toContain("form-action 'self';");
  });

  test('is the intake’s own address where it lives elsewhere, and the policy lets it', () => {
    const apart = { site_url, intake_url: 'https://intake.example' };
    expect(intakeUrl(apart, '/api/check')).toBe('https://intake.example/api/check');
    expect(contentPolicy(apart)).toContain("form-action 'self' https://intake.example;");
  });
});
