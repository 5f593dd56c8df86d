import type { Procedure } from '../../procedure/schema.ts';
import { asCode, choose } from './words.ts';

type Scale = Exclude<Procedure['finding'], 'none'>['scale'];

/** What was found of a complaint as a whole and, where its parts were judged apart, of each of them in turn. */
export interface Found {
  readonly finding: string;
  readonly parts?: readonly string[];
}

const PART = /^(\d{1,2}):(.*?),?$/;
const MOST = 20;

/** Whether a word judges a part: `2:ongegrond`. */
export function isPart(word: string): boolean {
  return PART.test(word);
}

/** Whether the parts of a complaint can be judged apart: the scale has a finding for a complaint whose parts differ. */
export function knowsParts(finding: Procedure['finding']): finding is Exclude<Procedure['finding'], 'none'> {
  return finding !== 'none' && finding.scale.some(({ mixed }) => mixed);
}

/**
 * The finding of the whole: what all parts have in common; where they differ the one for that if a part calls for a
 * solution, which is what makes a complaint well-founded in part, and else the first of the scale that a part has
 * (domain.md 4.2: deels gegrond is derived when parts differ).
 */
function whole(parts: readonly string[], scale: Scale): string {
  const had = scale.filter(({ id }) => parts.includes(id));
  const mixed = scale.find((one) => one.mixed);
  const isMixed = had.length > 1 && had.some(({ solution }) => solution);
  return (isMixed ? mixed : had[0])?.id ?? '';
}

/** What `1:gegrond 2:ongegrond` finds: two parts or more, numbered from 1, in any order; `null` where it says anything else. */
export function readParts(words: readonly string[], scale: Scale): Found | null {
  const read = words.map((word) => PART.exec(word));
  const found = new Map(read.map((match) => [Number(match?.[1]), choose(match?.[2] ?? '', scale)]));
  const parts = words.map((_, index) => found.get(index + 1) ?? '');
  const isRead = words.length > 1 && words.length <= MOST && !parts.includes('');
  return isRead ? { finding: whole(parts, scale), parts } : null;
}

/** The finding of the whole that such words come to, as it is typed; the first of the scale where they say no parts. */
export function wholeExample(words: readonly string[], scale: Scale): string {
  const finding = readParts(words, scale)?.finding;
  return asCode((scale.find(({ id }) => id === finding) ?? scale[0])?.label ?? '');
}

/** How parts are judged, as it is typed: each with another finding of the scale. */
export function partsExample(scale: Scale): string {
  const [first, ...rest] = scale.filter(({ mixed }) => !mixed);
  return [first, rest[0] ?? first].map((one, index) => `${index + 1}:${asCode(one?.label ?? '')}`).join(' ');
}

/** What can be typed instead of one finding, behind the forms of that; nothing where parts are not judged apart. */
export function partsForm(finding: Procedure['finding']): string {
  return knowsParts(finding) ? `, of ${partsExample(finding.scale)}` : '';
}
