import { z } from 'zod';
import type { Answer, Call } from './call.ts';
import { jsonAnswer, parseJson } from './call.ts';
import { faultList } from './faults.ts';
import type { Front } from './front-state.ts';

/** What the stack and the tests ask of the forge's front, beside the forge's own interface. */
export function control(front: Front, call: Call): Answer {
  switch (`${call.method} ${call.path}`) {
    case 'GET /_health':
      return jsonAnswer(front.forge === null ? 503 : 200, {
        ok: front.forge !== null,
        replayed: front.forge?.replayed,
      });
    case 'GET /_people':
      return jsonAnswer(200, accounts(front));
    case 'GET /_calls':
      return jsonAnswer(200, { calls: front.calls.list() });
    case 'DELETE /_calls':
      front.calls.reset();
      return jsonAnswer(200, {});
    case 'GET /_faults':
      return jsonAnswer(200, { faults: front.faults.pending() });
    case 'DELETE /_faults':
      front.faults.clear();
      return jsonAnswer(200, {});
    case 'POST /_faults':
      return addFaults(front, call);
    default:
      return jsonAnswer(404, { message: `No such control: ${call.method} ${call.path}` });
  }
}

function addFaults(front: Front, call: Call): Answer {
  const read = faultList.safeParse(parseJson(call.body));
  if (!read.success) return jsonAnswer(422, { message: z.prettifyError(read.error) });
  front.faults.add(read.data);
  return jsonAnswer(201, { faults: front.faults.pending() });
}

function accounts({ options }: Front): unknown {
  return {
    people: options.people.map(({ login, id, name, role }) => ({ login, id, name, role })),
    apps: options.apps.map((app) => ({
      id: app.id,
      login: `${app.slug}[bot]`,
      botId: app.botId,
      name: app.name,
    })),
  };
}
