import { createHash } from 'node:crypto';
import type { Octokit } from '@octokit/rest';
import type { Documents, NewDocument, StoredDocument } from '#app/ports.ts';
import { ForgeError } from '#app/ports.ts';
import type { AppOptions } from './client.ts';
import { appClient } from './client.ts';

/** An upload of ten megabytes over a slow line. */
const UPLOAD_TIMEOUT_MS = 120_000;

type Desk = Readonly<Record<'owner' | 'repo', string>>;
type Release = Awaited<ReturnType<Octokit['rest']['repos']['getReleaseByTag']>>['data'];
type Asset = Release['assets'][number];

/**
 * The documents of a desk as assets of private releases, one release for each case, in a repository that holds nothing
 * else. Its app may write there (`contents`) and nowhere else, so that no public machine can write the register. A
 * repository needs a first commit before it takes a release.
 */
export function connectDocuments(options: AppOptions): Documents {
  const desk = { owner: options.owner, repo: options.repo };
  const client = appClient({ ...options, timeout: options.timeout ?? UPLOAD_TIMEOUT_MS });
  return {
    async put(document) {
      const octokit = await client();
      const release = await releaseFor(document.number, octokit, desk);
      return placed(document, release, octokit, desk);
    },
    async remove(id) {
      const octokit = await client();
      await removeAsset(id, octokit, desk);
    },
    async read(id) {
      const octokit = await client();
      const { data } = await octokit.rest.repos.getReleaseAsset({ ...desk, asset_id: id });
      // As it came: read as what its type says, a text would lose every byte that is no UTF-8.
      const raw = {
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false },
      };
      const content = await octokit.rest.repos.getReleaseAsset({ ...desk, asset_id: id, ...raw });
      const bytes = await new Response(content.data as unknown as ReadableStream).arrayBuffer();
      return { type: data.content_type, bytes: new Uint8Array(bytes) };
    },
    async list(number) {
      const octokit = await client();
      const release = await findRelease(number, octokit, desk);
      if (release === null) return [];
      const assets = await assetsOf(release, octokit, desk);
      return assets.map(toDocument).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

const tagOf = (number: string) => `documents-${number}`;

const isStatus = (error: unknown, status: number) =>
  error instanceof ForgeError && error.kind === 'refused' && error.status === status;

async function findRelease(number: string, octokit: Octokit, desk: Desk): Promise<Release | null> {
  try {
    return (await octokit.rest.repos.getReleaseByTag({ ...desk, tag: tagOf(number) })).data;
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    // Where the whole repository is out of sight, no release of it is missing.
    await octokit.rest.repos.get(desk).catch((gone: unknown) => {
      throw isStatus(gone, 404) && gone instanceof ForgeError
        ? new ForgeError('not-allowed', 'GET /repos/{owner}/{repo}', 404)
        : gone;
    });
    return null;
  }
}

/** A prerelease and no draft: drafts are shown to nobody with the role triage or read. */
async function releaseFor(number: string, octokit: Octokit, desk: Desk): Promise<Release> {
  const found = await findRelease(number, octokit, desk);
  if (found !== null) return found;
  const tag = tagOf(number);
  const made = { ...desk, tag_name: tag, name: number, draft: false, prerelease: true };
  try {
    return (await octokit.rest.repos.createRelease(made)).data;
  } catch (error) {
    // Another run made it a moment ago.
    const again = isStatus(error, 422) ? await findRelease(number, octokit, desk) : null;
    if (again === null) throw error;
    return again;
  }
}

function assetsOf({ id }: Release, octokit: Octokit, desk: Desk): Promise<Asset[]> {
  const which = { ...desk, release_id: id, per_page: 100 };
  return octokit.paginate(octokit.rest.repos.listReleaseAssets, which);
}

/**
 * What is there under this name stays when it is whole and the same. A half upload, which the forge keeps under the
 * name, or another content goes first. A forge that tells no digest (older Enterprise servers) gets it anew.
 */
async function placed(
  { name, type, bytes }: NewDocument,
  release: Release,
  octokit: Octokit,
  desk: Desk,
): Promise<StoredDocument> {
  const there = (await assetsOf(release, octokit, desk)).find((asset) => asset.name === name);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (there?.state === 'uploaded' && there.digest === digest) return toDocument(there);
  if (there !== undefined) await removeAsset(there.id, octokit, desk);
  const headers = { 'content-type': type, 'content-length': bytes.length };
  const upload = {
    method: 'POST' as const,
    url: release.upload_url,
    name,
    headers,
    data: Buffer.from(bytes),
  };
  return toDocument((await octokit.request(upload)).data as Asset);
}

async function removeAsset(id: number, octokit: Octokit, desk: Desk): Promise<void> {
  await octokit.rest.repos.deleteReleaseAsset({ ...desk, asset_id: id }).catch((error: unknown) => {
    if (!isStatus(error, 404)) throw error;
  });
}

function toDocument({ id, name, browser_download_url: url, size }: Asset): StoredDocument {
  return { id, name, url, size };
}
