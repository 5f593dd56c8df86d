import { isObject } from './call.ts';
import type { ForgeOptions } from './options.ts';

/**
 * Makes what the emulator says what the forge would say: account ids as configured, instants in whole
 * seconds, content of an app marked as such, pages for people where people find them. Returns a function
 * from JSON to JSON, for answers and for events.
 */
export function makeFaithful(options: ForgeOptions, url: string): (value: unknown) => unknown {
  const ids = new Map<string, number>([
    ...options.people.map((person) => [person.login, person.id] as const),
    ...options.apps.map((app) => [`${app.slug}[bot]`, app.botId] as const),
  ]);
  const apps = new Map<string, { id: number; slug: string; name: string }>(
    options.apps.map((app) => [`${app.slug}[bot]`, { id: app.id, slug: app.slug, name: app.name }] as const),
  );
  const pages = options.htmlUrl?.replace(/\/$/, '');

  const leaf = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (key.endsWith('_at')) return inSeconds(value);
    if (key === 'html_url' && pages !== undefined && value.startsWith(url))
      return pages + value.slice(url.length);
    return value;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'object' ? walk(one) : leaf(key, one),
    ]);
    const faithful = Object.fromEntries(entries) as Record<string, unknown>;
    const login = faithful['login'];
    if (typeof login === 'string' && 'type' in faithful) faithful['id'] = ids.get(login) ?? faithful['id'];
    if ('performed_via_github_app' in faithful && isObject(faithful['user'])) {
      faithful['performed_via_github_app'] = apps.get(String(faithful['user']['login'])) ?? null;
    }
    return faithful;
  };
  return walk;
}

function inSeconds(instant: string): string {
  return instant.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z');
}
