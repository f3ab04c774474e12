import { inflateSync } from 'node:zlib';
import type { Allowance, Dictionary, Value } from '#server/decoding/pages/pdf-values';

/** What a stream holds, whose bytes begin at `start`; throws for other forms than Flate. */
export function unfoldStream(file: Buffer, start: number, dictionary: Dictionary, allowance: Allowance): Buffer {
  const length = dictionary.get('Length');
  if (first(dictionary.get('Filter')) === undefined && typeof length === 'number')
    return taken(file.subarray(start, start + length), allowance);
  if (first(dictionary.get('Filter')) !== '/FlateDecode') throw new SyntaxError('another form');
  // It ends by itself, so its length, which may lie elsewhere, is not needed.
  const packed = file.subarray(start, start + allowance.rest);
  const { buffer, engine } = inflateSync(packed, {
    maxOutputLength: Math.max(allowance.rest, 1),
    info: true,
  }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  allowance.take(engine.bytesWritten);
  return unpredicted(taken(buffer, allowance), first(dictionary.get('DecodeParms')));
}

function taken(content: Buffer, allowance: Allowance): Buffer {
  allowance.take(content.length);
  return content;
}

/** Of one filter. */
function first(value: Value): Value {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new SyntaxError('several filters');
  return value[0];
}

/** By the filters of PNG, whose figure stands before each row. */
function unpredicted(content: Buffer, parameters: Value): Buffer {
  const given = parameters instanceof Map ? parameters : new Map<string, Value>();
  const predictor = given.get('Predictor') ?? 1;
  if (predictor === 1) return content;
  const columns = given.get('Columns') ?? 1;
  const isPlain = (given.get('Colors') ?? 1) === 1 && (given.get('BitsPerComponent') ?? 8) === 8;
  if (typeof columns !== 'number' || !(columns >= 1) || !isPlain || !(Number(predictor) >= 10))
    throw new SyntaxError('another predictor');
  const rows = Math.floor(content.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = content[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0;
      plain[at] = (content[row * (columns + 1) + 1 + column] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return plain;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
