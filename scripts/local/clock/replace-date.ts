/**
 * Replaces the global `Date` of this process by one that takes the present from `now` (milliseconds since
 * the epoch). Only what asks for the present changes: `new Date()`, `Date()` and `Date.now()`. Dates made
 * from a value, `Date.parse`, `Date.UTC` and `instanceof` (also of dates made before) work as ever.
 */
export function replaceDate(now: () => number): void {
  const base = Date;
  const replaced = new Proxy(base, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new base(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  base.prototype.constructor = replaced;
  globalThis.Date = replaced;
}
