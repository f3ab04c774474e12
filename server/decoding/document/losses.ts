import { excerpt } from '#domain/base/text';
import type { DocumentLoss } from '#domain/intake/document-report';
import { nameOf, wordsOf } from '#server/decoding/document/xml';

type Kind = DocumentLoss['kind'];

/** In letters. */
const NEAR = 60;

/** Counts what does not come along. */
export class Losses {
  readonly #losses = new Map<Kind, DocumentLoss>();

  /** Beside the words of the paragraph around a place, or given ones. */
  add(kind: Kind, place: Element | string, count = 1): void {
    const known = this.#losses.get(kind);
    const near = known?.near || excerpt(typeof place === 'string' ? place : wordsAround(place), NEAR);
    this.#losses.set(kind, { kind, count: (known?.count ?? 0) + count, near });
  }

  list(): DocumentLoss[] {
    return [...this.#losses.values()];
  }
}

function wordsAround(place: Element): string {
  let around: Element | null = place;
  while (around && !/^w:(?:p|tc|body)$/.test(nameOf(around))) around = around.parentNode as Element | null;
  return around ? wordsOf(around) : '';
}
