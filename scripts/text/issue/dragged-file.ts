/** Files that somebody dragged into a comment: the forge keeps them for ever, whatever becomes of the comment. */
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/**
 * The addresses under which a forge keeps what was dragged into a comment: `github.com` and its image hosts, as they
 * are now and as they were, and Enterprise servers under whatever name.
 */
const KEPT: readonly RegExp[] = [
  /^\/user-attachments\/(?:assets|files)\//u,
  /^\/[\w.-]+\/[\w.-]+\/(?:assets|files)\/\d+\//u,
  /^\/(?:storage\/)?user\/\d+\/files\//u,
];
const IMAGE_HOST = /^(?:[\w-]+\.)*(?:user-images|cloud)\.githubusercontent\.com$|^(?:[\w-]+-)?user-images\./u;

/** Most comments hold nothing of the kind, and need not be read as markdown. */
const PERHAPS = /\/(?:files|assets)\/|user-images|githubusercontent/iu;

interface MarkdownNode {
  readonly type: string;
  readonly url?: string | undefined;
  readonly value?: string | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
}

/**
 * Whether a comment holds a link or an image whose file lies at the forge itself. Read from the markdown tree: what
 * stands in a code fence is an example and no file.
 *
 * @param body - the comment's markdown as the forge holds it
 */
export function holdsDraggedFile(body: string): boolean {
  return PERHAPS.test(body) && addresses(remark().use(remarkGfm).parse(body)).some(isKept);
}

function addresses({ type, url, value, children }: MarkdownNode): string[] {
  const inHtml = type === 'html' ? (value?.match(/https?:\/\/[^\s"'<>]+/giu) ?? []) : [];
  return [...(url === undefined ? [] : [url]), ...inHtml, ...(children ?? []).flatMap(addresses)];
}

function isKept(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol)) return false;
  return IMAGE_HOST.test(url.hostname) || KEPT.some((form) => form.test(url.pathname));
}
