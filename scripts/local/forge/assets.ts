import { createHash } from 'node:crypto';
import type { Answer, Call } from './call.ts';
import { isObject, jsonAnswer, parseJson, refusal } from './call.ts';
import type { LookUp } from './rights.ts';

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
  readonly tag: string;
  /** `/<owner>/<repository>` */
  readonly repository: string;
}

/** The content of release assets, of which the emulator keeps name and size alone. */
export interface Assets {
  /** 422 for a second asset of one name in one release, which the emulator would take; null otherwise. */
  refuse(call: Call, lookUp: LookUp): Promise<Answer | null>;
  /** Keeps the content of an asset that was uploaded, and forgets that of one that was deleted. */
  keep(call: Call, answer: Answer, lookUp: LookUp): Promise<void>;
  /** Puts into what is said of assets what the forge says and the emulator does not: digest and address. */
  complete(answer: Answer): Answer;
  /** The content instead of the description, where that was asked for and may be given. */
  content(call: Call, answer: Answer): Answer;
  /**
   * The page of an asset, for who is logged in in a browser. That is whoever sits at this machine: the embedded forge
   * has no log-in and is heard by this machine alone. Null when the call asks something else.
   */
  page(call: Call): Answer | null;
}

const UPLOAD = /^\/repos(\/[^/]+\/[^/]+)\/releases\/(\d+)\/assets\?(.*)$/;
const ONE = /\/releases\/assets\/(\d+)$/;
const PAGE = /^(\/[^/]+\/[^/]+)\/releases\/download\/([^/]+)\/([^/?]+)$/;

export function makeAssets(): Assets {
  const kept = new Map<number, Asset>();
  const complete = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(complete);
    if (!isObject(value)) return value;
    const asset = 'browser_download_url' in value ? kept.get(Number(value['id'])) : undefined;
    const entries = Object.entries(value).map(([key, one]) => [key, complete(one)]);
    const whole = Object.fromEntries(entries) as Record<string, unknown>;
    return asset === undefined ? whole : { ...whole, ...shown(asset, value) };
  };
  return {
    async refuse(call, lookUp) {
      const upload = call.method === 'POST' ? UPLOAD.exec(call.path) : null;
      if (upload === null) return null;
      const name = new URLSearchParams(upload[3]).get('name');
      const release = await lookUp(`/repos${upload[1] ?? ''}/releases/${upload[2] ?? ''}`);
      const there = Array.isArray(release?.['assets']) ? release['assets'] : [];
      if (!there.some((one) => isObject(one) && one['name'] === name)) return null;
      const error = { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' };
      return refusal(422, 'Validation Failed', { errors: [error] });
    },
    async keep(call, answer, lookUp) {
      if (call.method === 'DELETE' && answer.status === 204) kept.delete(Number(ONE.exec(call.path)?.[1]));
      const upload = call.method === 'POST' && answer.status === 201 ? UPLOAD.exec(call.path) : null;
      const made = parseJson(answer.body);
      if (upload === null || !isObject(made)) return;
      const release = await lookUp(`/repos${upload[1] ?? ''}/releases/${upload[2] ?? ''}`);
      kept.set(Number(made['id']), {
        bytes: call.body ?? Buffer.alloc(0),
        type: String(made['content_type']),
        name: String(made['name']),
        tag: String(release?.['tag_name']),
        repository: upload[1] ?? '',
      });
    },
    complete(answer) {
      const value = kept.size === 0 ? null : parseJson(answer.body);
      return value === null ? answer : jsonAnswer(answer.status, complete(value), answer.headers);
    },
    content(call, answer) {
      const asked = call.accept?.includes('application/octet-stream') === true;
      const asset = asked && answer.status === 200 ? kept.get(Number(ONE.exec(call.path)?.[1])) : undefined;
      return asset === undefined ? answer : file(asset);
    },
    page(call) {
      const [, repository, tag, name] = call.method === 'GET' ? (PAGE.exec(call.path) ?? []) : [];
      const asset = [...kept.values()].find(
        (one) => one.repository === repository && one.tag === tag && one.name === name,
      );
      return asset === undefined ? null : file(asset);
    },
  };
}

function shown({ bytes, repository, tag, name }: Asset, asset: Record<string, unknown>) {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const { origin } = new URL(String(asset['browser_download_url']));
  return { digest, browser_download_url: `${origin}${repository}/releases/download/${tag}/${name}` };
}

/** As the forge gives it: to be saved, and never shown as a page of the forge. */
function file({ bytes, type, name }: Asset): Answer {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename=${name}`,
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body: bytes };
}
