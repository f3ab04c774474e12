import type { List, PastedBlock, Run, WordItem } from '#domain/intake/paste/blocks';

/** Parses Word's `mso-list:l0 level2 lfo1`. */
export function parseWordList(style: string | undefined): { list: string; level: number } | undefined {
  const [, list, level, override] = /^(l\d+)\s+level(\d)\s+(lfo\d+)/.exec(style ?? '') ?? [];
  return level === undefined ? undefined : { list: `${list} ${override}`, level: Math.max(1, Number(level)) };
}

const ROMAN_OR_LETTER = /^[([]?([\p{L}]|[ivxlcdm]+)[.):\]-]/iu;

/** A marker with words (`Điều 1.`) stays as text. */
export function markerKind(marker: string): 'bullet' | 'ordered' | 'words' {
  const text = marker.replace(/\s+/g, ' ').trim();
  if (ROMAN_OR_LETTER.test(text)) return 'ordered';
  if (/\p{L}{2}/u.test(text)) return 'words';
  return /\d/.test(text) ? 'ordered' : 'bullet';
}

type OpenList = { level: number; name: string; list: List };

/** Nests Word's items into lists, at most `deepest` levels. */
export function nestWordItems(blocks: PastedBlock[], deepest: number): PastedBlock[] {
  const nested: PastedBlock[] = [];
  let open: OpenList[] = [];
  for (const block of blocks) {
    if (block.kind === 'item') {
      const level = Math.min(block.level, Math.max(1, deepest));
      open = addItem(open, { ...block, level }, nested);
      continue;
    }
    const lastItem = open.at(-1)?.list.items.at(-1);
    if (block.kind === 'rest' && lastItem) lastItem.push(paragraph(block.runs));
    else {
      open = [];
      nested.push(block.kind === 'rest' ? paragraph(block.runs) : block);
    }
  }
  return nested;
}

/** Returns the open lists, outermost first. */
function addItem(open: OpenList[], item: WordItem, nested: PastedBlock[]): OpenList[] {
  const goesOn = ({ level, name, list }: OpenList) =>
    level < item.level || (level === item.level && name === item.list && list.isOrdered === item.isOrdered);
  const kept = open.filter(goesOn);
  const innermost = kept.at(-1);
  if (innermost?.level === item.level) {
    innermost.list.items.push([paragraph(item.runs)]);
    return kept;
  }
  const list: List = { kind: 'list', isOrdered: item.isOrdered, items: [[paragraph(item.runs)]] };
  (innermost?.list.items.at(-1) ?? nested).push(list);
  return [...kept, { level: item.level, name: item.list, list }];
}

function paragraph(runs: Run[]): PastedBlock {
  return { kind: 'line', level: 0, runs };
}
