import type { Answer, Call } from './call.ts';
import { isObject, jsonAnswer, parseJson, refusal } from './call.ts';
import type { LookUp } from './rights.ts';

/** Issues that were deleted or transferred away, which the emulator cannot do. */
export interface Gone {
  mark(repository: string, number: number, how: 'deleted' | 'transferred'): void;
  /** 410 for what was deleted, 404 for what is where the caller cannot look, null for what is there. */
  refuse(call: Call, lookUp: LookUp): Promise<Answer | null>;
  /** A list of issues without those that are gone. */
  leaveOut(call: Call, answer: Answer): Answer;
}

export function makeGone(): Gone {
  const gone = new Map<string, 'deleted' | 'transferred'>();
  const key = (repository: string, number: string): string => `${repository.toLowerCase()}#${number}`;
  return {
    mark: (repository, number, how) => {
      gone.set(key(repository, String(number)), how);
    },
    async refuse(call, lookUp) {
      if (gone.size === 0) return null;
      const path = call.path.split('?')[0] ?? '';
      const issue = /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)(\/|$)/.exec(path);
      if (issue !== null) {
        const how = gone.get(key(issue[1] ?? '', issue[2] ?? ''));
        if (how === undefined) return null;
        return how === 'deleted' ? refusal(410, 'This issue was deleted') : refusal(404, 'Not Found');
      }
      const comment = /^\/repos\/([^/]+\/[^/]+)\/issues\/comments\/\d+$/.exec(path);
      if (comment === null) return null;
      const number = /\/(\d+)$/.exec(String((await lookUp(path))?.['issue_url']))?.[1] ?? '';
      return gone.has(key(comment[1] ?? '', number)) ? refusal(404, 'Not Found') : null;
    },
    leaveOut(call, answer) {
      const list = /^\/repos\/([^/]+\/[^/]+)\/issues(\?|$)/.exec(call.path);
      if (gone.size === 0 || list === null || call.method !== 'GET') return answer;
      const items = parseJson(answer.body);
      if (!Array.isArray(items)) return answer;
      const there = items.filter(
        (item) => isObject(item) && !gone.has(key(list[1] ?? '', String(item['number']))),
      );
      return jsonAnswer(answer.status, there, answer.headers);
    },
  };
}
