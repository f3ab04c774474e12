import { type ArrayChange, diffArrays } from 'diff';
import { type BodyDocument, type BodyNode, EMPTY_BODY } from '#domain/article/body';
import { blockText } from '#domain/article/body-text';
import { FIELD_NAMES, type FieldName } from '#domain/article/fields';
import { canonical, isSameValue, type Manuscript } from '#domain/article/manuscript';
import { parseBody } from '#domain/article/parsed-body';

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

export type BlockRow = {
  kind: 'same' | 'changed' | 'added' | 'removed';
  before?: BodyNode;
  after?: BodyNode;
  pieces?: Piece[];
};

/** Beyond this many edits the whole text counts as replaced: a longer comparison is slow and unreadable. */
const MAX_EDITS = 2000;

/** Pairs of blocks compared in one run of changes: about a second. */
const MAX_COMPARISONS = 100_000;

/** Compares by whole words. */
export function diffText(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (!changes) return replaced(before, after);
  return changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') }));
}

/** Compares by blocks, and changed blocks by words. */
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

/** Merges by the choice for each row; the result always fits the schema. */
export function mergeRows(rows: BlockRow[], choices: ('before' | 'after' | 'both')[]): BodyDocument {
  const content = rows.flatMap(({ kind, before, after }, place) => {
    const choice = kind === 'same' ? 'after' : (choices[place] ?? 'after');
    const taken = choice === 'both' ? [before, after] : [choice === 'before' ? before : after];
    return taken.filter((block) => block !== undefined);
  });
  return content.length === 0 ? EMPTY_BODY : parseBody({ type: 'doc', content });
}

/** Without the body. */
export function changedFields(before: Manuscript, after: Manuscript): FieldName[] {
  return FIELD_NAMES.filter((field) => field !== 'body' && !isSameValue(before[field], after[field]));
}

/**
 * Pairs each block with the most similar one of the other run, keeping both orders; dissimilar ones stay alone. Runs
 * beyond MAX_COMPARISONS are paired by position.
 */
function paired(removed: BodyNode[], added: BodyNode[]): BlockRow[] {
  const partners = removed.length * added.length > MAX_COMPARISONS ? samePlaces(removed, added) : alike(removed, added);
  const rows: BlockRow[] = [];
  let next = 0;
  for (const [place, before] of removed.entries()) {
    const partner = partners[place];
    const after = partner === undefined ? undefined : added[partner];
    if (partner === undefined || !after) {
      rows.push({ kind: 'removed', before });
      continue;
    }
    rows.push(...added.slice(next, partner).map((block) => rowOf('added', block)));
    rows.push({ kind: 'changed', before, after, pieces: diffText(wordsIn(before), wordsIn(after)) });
    next = partner + 1;
  }
  return [...rows, ...added.slice(next).map((block) => rowOf('added', block))];
}

type Partners = (number | undefined)[];

function samePlaces(removed: BodyNode[], added: BodyNode[]): Partners {
  return removed.map((before, place) => (added[place]?.type === before.type ? place : undefined));
}

/** The ordered pairs with the highest total likeness. */
function alike(removed: BodyNode[], added: BodyNode[]): Partners {
  const [before, after] = [removed.map(traitsOf), added.map(traitsOf)];
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const pairAt = (row: number, column: number) => likeness(before[row] as Traits, after[column] as Traits);
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const pair = at(row + 1, column + 1) + pairAt(row, column);
      (best[row] as Float64Array)[column] = Math.max(pair, at(row + 1, column), at(row, column + 1));
    }
  }
  const partners: Partners = removed.map(() => undefined);
  for (let row = 0, column = 0; row < removed.length && column < added.length; ) {
    const like = pairAt(row, column);
    if (like > 0 && at(row, column) === at(row + 1, column + 1) + like) {
      partners[row] = column;
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return partners;
}

type Traits = { type: BodyNode['type']; words: ReadonlySet<string> };

function traitsOf(block: BodyNode): Traits {
  return { type: block.type, words: new Set(wordsIn(block).match(/[\p{L}\p{M}\p{N}]+/gu)) };
}

/** 0 to 1; 0 for different types or less than a quarter of words in common. */
function likeness(one: Traits, other: Traits): number {
  if (one.type !== other.type) return 0;
  const larger = Math.max(one.words.size, other.words.size);
  if (larger === 0) return 1;
  let common = 0;
  for (const word of one.words) if (other.words.has(word)) common += 1;
  return common / larger < 0.25 ? 0 : common / larger;
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

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function wordsIn(block: BodyNode): string {
  return blockText(block);
}
