import { type ArrayChange, diffArrays } from 'diff';
import { type BodyDocument, type BodyNode, bodyText, EMPTY_BODY, parseBody } from '#domain/body';
import { canonical, isSameValue, type Manuscript } from '#domain/manuscript';

/** Words that stayed, came or went. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/** A block of two bodies: in both alike, in both but changed, or in one of them only. */
export type BlockRow = {
  kind: 'same' | 'changed' | 'added' | 'removed';
  before?: BodyNode;
  after?: BodyNode;
  /** For what changed: its words. */
  pieces?: Piece[];
};

/** Beyond this many changes the whole is shown as replaced: nobody reads such a comparison, and it would take long. */
const MAX_EDITS = 2000;

/** What changed between two texts, word by word; a word is never split. */
export function diffText(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (!changes) return replaced(before, after);
  return changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') }));
}

/** What changed between two bodies, block by block; a block replaced by another is compared with it word by word. */
export function diffBodies(before: BodyDocument, after: BodyDocument): BlockRow[] {
  const parts = partsOf(before.content, after.content);
  const rows: BlockRow[] = [];
  for (let place = 0; place < parts.length; place += 1) {
    const { kind, blocks } = parts[place] as Part;
    const next = parts[place + 1];
    if (kind === 'removed' && next?.kind === 'added') {
      rows.push(...paired(blocks, next.blocks));
      place += 1;
    } else rows.push(...blocks.map((block) => rowOf(kind, block)));
  }
  return rows;
}

type Part = { kind: Piece['kind']; blocks: BodyNode[] };

/** Runs of blocks that stayed, went or came; each block is written out once, however often it is compared. */
function partsOf(before: BodyNode[], after: BodyNode[]): Part[] {
  const changes = diffArrays(before.map(canonical), after.map(canonical), { maxEditLength: MAX_EDITS });
  if (!changes) {
    return [
      { kind: 'removed', blocks: before },
      { kind: 'added', blocks: after },
    ];
  }
  let [inBefore, inAfter] = [0, 0];
  return changes.map((change) => {
    const { length } = change.value;
    const kind = kindOf(change);
    const blocks =
      kind === 'removed' ? before.slice(inBefore, inBefore + length) : after.slice(inAfter, inAfter + length);
    if (kind !== 'added') inBefore += length;
    if (kind !== 'removed') inAfter += length;
    return { kind, blocks };
  });
}

/** One body of two, by what was chosen for each row; always one that the schema accepts. */
export function mergeRows(rows: BlockRow[], choices: ('before' | 'after' | 'both')[]): BodyDocument {
  const content = rows.flatMap(({ kind, before, after }, place) => {
    const choice = kind === 'same' ? 'after' : (choices[place] ?? 'after');
    const taken = choice === 'both' ? [before, after] : [choice === 'before' ? before : after];
    return taken.filter((block) => block !== undefined);
  });
  return content.length === 0 ? EMPTY_BODY : parseBody({ type: 'doc', content });
}

/** The fields that differ, in their order; the body has its own comparison. */
export function changedFields(before: Manuscript, after: Manuscript): (keyof Manuscript)[] {
  const fields = Object.keys(after) as (keyof Manuscript)[];
  return fields.filter((field) => field !== 'body' && !isSameValue(before[field], after[field]));
}

/** Pairs what stands at the same place of two runs, where both are of one kind; the rest stands alone. */
function paired(removed: BodyNode[], added: BodyNode[]): BlockRow[] {
  const rows: BlockRow[] = [];
  for (let place = 0; place < Math.max(removed.length, added.length); place += 1) {
    const before = removed[place];
    const after = added[place];
    if (before && after && before.type === after.type) {
      rows.push({ kind: 'changed', before, after, pieces: diffText(wordsIn(before), wordsIn(after)) });
    } else {
      if (before) rows.push({ kind: 'removed', before });
      if (after) rows.push({ kind: 'added', after });
    }
  }
  return rows;
}

function rowOf(kind: Piece['kind'], block: BodyNode): BlockRow {
  if (kind === 'same') return { kind, before: block, after: block };
  return kind === 'added' ? { kind, after: block } : { kind, before: block };
}

function kindOf({ added, removed }: Pick<ArrayChange<unknown>, 'added' | 'removed'>): Piece['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

function replaced(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return pieces.filter(({ text }) => text);
}

/** Words, blanks and marks; combining accents stay with their letters. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function wordsIn(block: BodyNode): string {
  return bodyText({ type: 'doc', content: [block] });
}
