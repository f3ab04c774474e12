import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { SearchQuery } from 'prosemirror-search';

type Match = { from: number; to: number; match: null; matchStart: number };

/**
 * Words as they are typed, in either case if not asked otherwise, across marks. A blank finds one that does not break, too. A footnote's words
 * are a text of their own, so that nothing is moved into it or out of it.
 */
export class WordsQuery extends SearchQuery {
  readonly #needle: string;
  #found: { doc: Node; matches: Match[] } | undefined;

  constructor(words: string, replace = '', caseSensitive = false) {
    super({ search: words, replace, literal: true, caseSensitive });
    this.#needle = this.#folded(words);
  }

  override findNext({ doc }: EditorState, from = 0, to = doc.content.size): Match | null {
    const matches = this.#matchesIn(doc);
    const next = matches[firstFrom(matches, from)];
    return next && next.to <= to ? next : null;
  }

  override findPrev({ doc }: EditorState, from = doc.content.size, to = 0): Match | null {
    return this.#matchesIn(doc).findLast((match) => match.to <= from && match.from >= to) ?? null;
  }

  /** The library's own takes `$1` for a part of the match. */
  override getReplacements({ doc, schema }: EditorState, { from, to }: { from: number; to: number }) {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
    const words = this.replace ? Fragment.from(schema.text(this.replace, marks)) : Fragment.empty;
    return [{ from, to, insert: new Slice(words, 0, 0) }];
  }

  #matchesIn(doc: Node): Match[] {
    if (this.#found?.doc === doc) return this.#found.matches;
    const matches: Match[] = [];
    for (const { text, start } of this.#needle ? runsIn(doc, (text) => this.#folded(text)) : []) {
      for (let at = text.indexOf(this.#needle); at >= 0; at = text.indexOf(this.#needle, at + this.#needle.length))
        matches.push({ from: start + at, to: start + at + this.#needle.length, match: null, matchStart: start });
    }
    this.#found = { doc, matches };
    return matches;
  }

  /** As long as it was, so that places hold. */
  #folded(text: string): string {
    const small = this.caseSensitive ? text : text.toLowerCase();
    return (small.length === text.length ? small : text).replace(/[\u00a0\u202f]/g, ' ');
  }
}

/** The index of the first match that begins there or behind. Asked for each match in turn, so not by walking to it. */
function firstFrom(matches: readonly Match[], place: number): number {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Texts without anything between their letters. */
function runsIn(doc: Node, folded: (text: string) => string): { text: string; start: number }[] {
  const runs: { text: string; start: number; end: number }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    const last = runs.at(-1);
    const text = folded(node.text ?? '');
    if (last?.end === pos) {
      last.text += text;
      last.end += text.length;
    } else runs.push({ text, start: pos, end: pos + text.length });
  });
  return runs;
}
