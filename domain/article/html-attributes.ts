import { ALIGNMENTS, WIDE } from '#domain/article/body-schema';
import { LIST_KINDS, type ListKind } from '#domain/article/counter-styles';
import { htmlType, MARKER_LIMIT, MOST_START, MOST_VALUE } from '#domain/article/list-numbers';
import { cutTo, oneLine } from '#domain/base/one-line';

/** As `getAttribute` gives it. */
type Written = string | null;

/** The `start` of `ol`; what is none, or beyond what a body holds, is null. */
export function readStart(written: Written): number | null {
  const start = readWhole(written);
  return start !== null && start >= 0 && start <= MOST_START ? start : null;
}

/** The `value` of `li`. */
export function readValue(written: Written): number | null {
  const value = readWhole(written);
  return value !== null && Math.abs(value) <= MOST_VALUE ? value : null;
}

export function readKind(dataKind: Written, type: Written): ListKind | null {
  return LIST_KINDS.find((kind) => kind === dataKind) ?? LIST_KINDS.find((kind) => htmlType(kind) === type) ?? null;
}

export function readDelimiter(written: Written): ')' | null {
  return written === ')' ? ')' : null;
}

export function readMarker(written: Written): string | null {
  return cutTo(oneLine(written ?? ''), MARKER_LIMIT).trim() || null;
}

/** The words of a table's `caption`, however many: see `storableSlice`. */
export function readCaption(written: Written): string | null {
  return oneLine(written ?? '') || null;
}

/** A `text-align` of CSS. */
export function readAlignment(written: Written): (typeof ALIGNMENTS)[number] | null {
  return ALIGNMENTS.find((alignment) => alignment === written) ?? (written === 'end' ? 'right' : null);
}

export function readWidth(written: Written): typeof WIDE | null {
  return written === WIDE ? WIDE : null;
}

function readWhole(written: Written): number | null {
  const [, number = '', figures = ''] = /^\s*([-+]?(\d+))/.exec(written ?? '') ?? [];
  return figures && figures.length <= 10 ? Number(number) : null;
}
