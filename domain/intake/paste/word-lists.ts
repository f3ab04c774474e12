import type { Alignment, List, PastedBlock, Run, WordItem } from '#domain/intake/paste/blocks';
import { type Counting, countingOf, DECIMAL, MOST_MARKER } from '#domain/intake/paste/numbering';

/** Parses Word's `mso-list:l0 level2 lfo1`. */
export function parseWordList(style: string | undefined): { list: string; level: number } | undefined {
  const [, list, level, override] = /^(l\d+)\s+level(\d)\s+(lfo\d+)/.exec(style ?? '') ?? [];
  return level === undefined ? undefined : { list: `${list} ${override}`, level: Math.max(1, Number(level)) };
}

const ROMAN_OR_LETTER = /^[([]?([\p{L}]|[ivxlcdm]+)[.):\]/-]/iu;

/** A marker with words (`Điều 1.`) stays as text. */
export function markerKind(marker: string): 'bullet' | 'ordered' | 'words' {
  if (ROMAN_OR_LETTER.test(marker)) return marker.length > MOST_MARKER ? 'words' : 'ordered';
  if (/\p{L}{2}/u.test(marker)) return 'words';
  if (!/\p{N}/u.test(marker)) return 'bullet';
  return marker.length > MOST_MARKER ? 'words' : 'ordered';
}

type OpenList = { level: number; name: string; list: List };

/** Nests Word's items into lists, at most `deepest` levels. A list that text interrupts counts on in the same way. */
export function nestWordItems(blocks: PastedBlock[], deepest: number): PastedBlock[] {
  const countings = countingsOf(blocks);
  const nested: PastedBlock[] = [];
  let open: OpenList[] = [];
  for (const block of blocks) {
    if (block.kind === 'item') {
      const level = Math.min(block.level, Math.max(1, deepest));
      open = addItem(open, { ...block, level }, nested, countings.get(nameOf(block)) ?? DECIMAL);
      continue;
    }
    const lastItem = open.at(-1)?.list.items.at(-1);
    if (block.kind === 'rest' && lastItem) lastItem.blocks.push(paragraph(block));
    else {
      open = [];
      nested.push(block.kind === 'rest' ? paragraph(block) : block);
    }
  }
  return nested;
}

function countingsOf(blocks: PastedBlock[]): Map<string, Counting> {
  const items = blocks.filter((block) => block.kind === 'item').filter(({ isOrdered }) => isOrdered);
  return new Map(
    [...Map.groupBy(items, nameOf)].map(([name, of]) => [name, countingOf(of.map(({ marker }) => marker))]),
  );
}

function nameOf({ list, level }: WordItem): string {
  return `${list} ${level}`;
}

/** Returns the open lists, outermost first. */
function addItem(open: OpenList[], item: WordItem, nested: PastedBlock[], counting: Counting): OpenList[] {
  const goesOn = ({ level, name, list }: OpenList) =>
    level < item.level || (level === item.level && name === item.list && list.isOrdered === item.isOrdered);
  const kept = open.filter(goesOn);
  const innermost = kept.at(-1);
  const added = { marker: item.isOrdered ? item.marker : '', blocks: [paragraph(item)] };
  if (innermost?.level === item.level) {
    innermost.list.items.push(added);
    return kept;
  }
  const list: List = { kind: 'list', isOrdered: item.isOrdered, counting, items: [added] };
  (innermost?.list.items.at(-1)?.blocks ?? nested).push(list);
  return [...kept, { level: item.level, name: item.list, list }];
}

function paragraph({ align, runs }: { align: Alignment; runs: Run[] }): PastedBlock {
  return { kind: 'line', level: 0, style: '', align, runs };
}
