import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Desk, DeskPlace, Person } from './world.ts';

const NAME = 'as';

/** Who is at the desk: the person named now, else the one named before, else the desk's first. */
export function chosenPerson(context: Context, { people }: Desk, named?: string): Person | null {
  const wishes = [named, context.req.query(NAME), getCookie(context, NAME)];
  const found = wishes.map((wish) => people.find(({ id }) => id === wish));
  return found.find((person) => person !== undefined) ?? people[0] ?? null;
}

/** Who was named in an address or a form stays chosen: a cookie keeps the id. */
export function keepChosen(desks: readonly DeskPlace[]): MiddlewareHandler {
  const known = desks.flatMap(({ desk }) => desk.people.map(({ id }) => id));
  return async (context, next) => {
    await next();
    const named = context.req.query(NAME) ?? (await namedInForm(context));
    if (named === undefined || !known.includes(named)) return;
    setCookie(context, NAME, named, { path: '/', httpOnly: true, sameSite: 'Strict' });
  };
}

async function namedInForm({ req }: Context): Promise<string | undefined> {
  const isForm = req.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  if (req.method !== 'POST' || !isForm) return undefined;
  const { [NAME]: named } = await req.parseBody();
  return typeof named === 'string' ? named : undefined;
}
