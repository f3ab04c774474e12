import { excerpt } from '#domain/base/text';
import type { DocumentLoss } from '#domain/intake/document-report';
import { nameOf, wordsOf } from '#server/decoding/document/xml';

type Kind = DocumentLoss['kind'];

/** In letters. */
const NEAR = 60;

/** Counts what does not come along. */
export class Losses {
  readonly #losses = new Map<Kind, DocumentLoss>();
  /** Of what holds a place: a paragraph without words may hold thousands. */
  readonly #words = new WeakMap<Element, string>();

  /** Beside the words of the paragraph around a place, or given ones. */
  add(kind: Kind, place: Element | string, count = 1): void {
    const known = this.#losses.get(kind);
    const near = known?.near || excerpt(typeof place === 'string' ? place : this.#wordsAround(place), NEAR);
    this.#losses.set(kind, { kind, count: (known?.count ?? 0) + count, near });
  }

  list(): DocumentLoss[] {
    return [...this.#losses.values()];
  }

  #wordsAround(place: Element): string {
    let around: Element | null = place;
    while (around && !/^w:(?:p|tc|body)$/.test(nameOf(around))) around = around.parentNode as Element | null;
    if (!around) return '';
    const words = this.#words.get(around) ?? wordsOf(around);
    this.#words.set(around, words);
    return words;
  }
}
