import type { Octokit } from '@octokit/rest';
import type { ForgeIssue } from './read.ts';

const PAGE = 100;

/**
 * Issues (not pull requests) changed at or after `since`, oldest change first, and the forge's time of the first
 * answer. The next hundred are asked for by the time of the last change, not by page: what is changed meanwhile moves
 * to the end, and would make pages skip an issue.
 */
export async function changedIssues(
  octokit: Octokit,
  desk: { readonly owner: string; readonly repo: string },
  since: string,
): Promise<{ issues: ForgeIssue[]; asOf: string }> {
  const found = new Map<number, ForgeIssue>();
  let asOf: string | null = null;
  let from = since;
  let page = 1;
  for (;;) {
    const { data, headers } = await octokit.rest.issues.listForRepo({
      ...desk,
      state: 'all',
      sort: 'updated',
      direction: 'asc',
      since: from,
      per_page: PAGE,
      page,
    });
    asOf ??= new Date(headers.date ?? since).toISOString();
    for (const issue of data) if (issue.pull_request === undefined) found.set(issue.number, issue);
    const last = data.at(-1)?.updated_at;
    if (data.length < PAGE || last === undefined) return { issues: [...found.values()], asOf };
    page = last === from ? page + 1 : 1;
    from = last;
  }
}
