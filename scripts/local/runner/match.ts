import { Cron } from 'croner';
import type { Triggers } from './workflow-file.ts';

/** Whether a delivery of `event` with this `action` starts a workflow with these triggers. */
export function startsOn(on: Triggers, event: string, action: string | undefined): boolean {
  if (event !== 'issues' && event !== 'issue_comment') return false;
  const trigger = on[event];
  if (trigger === undefined) return false;
  const types = trigger?.types;
  return types === undefined || (action !== undefined && types.includes(action));
}

/**
 * The schedule line that fell due first in (after, until], with the instant, or null. Lines are in UTC, as at the
 * forge. However many times have passed, it is due once: a forge that was away for a week starts one run.
 */
export function dueSchedule(on: Triggers, after: string, until: string): { cron: string; at: string } | null {
  const due = (on.schedule ?? []).flatMap(({ cron }) => {
    const next = new Cron(cron, { timezone: 'UTC', paused: true }).nextRun(new Date(after));
    return next && next.getTime() <= Date.parse(until) ? [{ cron, at: next.toISOString() }] : [];
  });
  return due.toSorted((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

/**
 * The inputs of a manual start, defaults filled in. Throws, naming the input, where the workflow has no manual
 * start, where an input is unknown, missing, or not of its type.
 */
export function dispatchInputs(on: Triggers, given: Record<string, string>): Record<string, string> {
  if (on.workflow_dispatch === undefined) throw new Error('This workflow has no workflow_dispatch trigger.');
  const known = on.workflow_dispatch?.inputs ?? {};
  const stranger = Object.keys(given).find((name) => !(name in known));
  if (stranger)
    throw new Error(`Unknown input "${stranger}"; expected: ${Object.keys(known).join(', ') || 'none'}.`);
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, { required, type, default: preset }]) => {
      const value = given[name] ?? preset ?? '';
      if (value === '' && required) throw new Error(`Input "${name}" is required.`);
      if (value === '') return [];
      if (type === 'number' && !/^-?\d+$/.test(value))
        throw new Error(`Input "${name}" must be a number, not "${value}".`);
      return [[name, value]];
    }),
  );
}
