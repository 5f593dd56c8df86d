import { issue as words } from '#domain/language/nl.ts';
import { fence, fencedLength, inline } from './fence.ts';
import { cutWhere } from './split.ts';
import { makeVisible } from './visible.ts';

/** One answer, as people read it. */
export interface DossierLine {
  readonly label: string;
  readonly value: string;
  /** Typed by somebody: it may hold anything. False for an offered choice and a date. */
  readonly typed: boolean;
}

/** One comment of the dossier. */
export interface DossierPart {
  readonly part: number;
  readonly of: number;
  /** What stands there before the text is placed: it is mailed to watchers. */
  readonly neutral: string;
  readonly body: string;
}

export interface DossierMarker {
  readonly number: string;
  readonly part: number;
  readonly of: number;
}

/** The forge takes 65,536 characters. */
const MOST = 60_000;

/** Room for the title, the marker and the blank lines between. */
const FRAME = 300;

const MARKER =
  /^<!-- gegrond:dossier part=(?<part>\d{1,3})\/(?<of>\d{1,3}) number=(?<number>\d{4}-[0-9A-HJKMNP-TV-Z]{6}) -->$/u;

const marker = ({ number, part, of }: DossierMarker) =>
  `<!-- gegrond:dossier part=${String(part)}/${String(of)} number=${number} -->`;

/** What a comment says of itself on its last line; `null` when it is no part of a dossier. Check its author first. */
export function readDossierMarker(body: string): DossierMarker | null {
  const found = MARKER.exec(body.trimEnd().split('\n').at(-1) ?? '')?.groups;
  if (found?.['number'] === undefined) return null;
  return { number: found['number'], part: Number(found['part']), of: Number(found['of']) };
}

/**
 * The dossier of a case as comments: choices and dates as a table, every typed value in a fence that nothing in it
 * can close, in the order given, each once. A text that does not fit goes on in the next part; its pieces, one after
 * another, are the whole text. No comment is longer than 60,000 characters.
 */
export function writeDossier(number: string, lines: readonly DossierLine[]): DossierPart[] {
  const contents = pack([...table(lines), ...lines.filter(({ typed }) => typed).flatMap(pieces)]);
  return contents.map((content, index) => {
    const place = { number, part: index + 1, of: contents.length };
    const title = `### ${words.dossierTitle(number, place.part, place.of)}`;
    return {
      part: place.part,
      of: place.of,
      neutral: `${words.dossierComes}\n\n${marker(place)}`,
      body: [title, ...content, marker(place)].join('\n\n'),
    };
  });
}

function table(lines: readonly DossierLine[]): string[] {
  const chosen = lines.filter(({ typed }) => !typed);
  if (chosen.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = chosen.map(({ label, value }) => row([label, value].map((cell) => inline(makeVisible(cell)))));
  return [[row(words.dossierColumns), row(['---', '---']), ...rows].join('\n')];
}

/** A typed value as one block, or as several where it is too long for one comment. */
function pieces({ label, value }: DossierLine): string[] {
  const blocks: string[] = [];
  for (let rest = makeVisible(value); rest !== '';) {
    const heading = blocks.length === 0 ? label : words.continued(label);
    const title = `**${inline(makeVisible(heading))}**\n\n`;
    const piece = cutWhere(rest, (beginning) => title.length + fencedLength(beginning) <= MOST - FRAME);
    blocks.push(title + fence(piece));
    rest = rest.slice(piece.length);
  }
  return blocks;
}

/** The blocks in their order, divided over as few comments as hold them. */
function pack(blocks: readonly string[]): string[][] {
  const contents: string[][] = [[]];
  let room = MOST - FRAME;
  for (const block of blocks) {
    if (block.length + 2 > room && contents.at(-1)?.length !== 0) {
      contents.push([]);
      room = MOST - FRAME;
    }
    contents.at(-1)?.push(block);
    room -= block.length + 2;
  }
  return contents;
}
