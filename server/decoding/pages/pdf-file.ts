import { unfoldStream } from '#server/decoding/pages/pdf-streams';
import { type Allowance, type Dictionary, PdfReader, Reference, type Value } from '#server/decoding/pages/pdf-values';

const MOST_OBJECTS = 500_000;

/** Where an object lies: in the file, or in a stream of objects; free where neither. */
type Place = { offset: number } | { stream: number } | 'free';

/** The objects of a PDF by their numbers, as its newest tables say, by ISO 32000 7.5. Throws where they lie. */
export class PdfFile {
  #places = new Map<number, Place>();
  #streams = new Map<number, Map<number, () => PdfReader>>();
  #file: Buffer;
  #allowance: Allowance;
  #base: number;
  #text: string;
  #isLocked = false;
  root: Value;

  constructor(file: Buffer, allowance: Allowance) {
    this.#file = file;
    this.#allowance = allowance;
    this.#text = file.toString('latin1');
    this.#base = Math.max(this.#text.indexOf('%PDF-'), 0);
    const last = this.#text.lastIndexOf('startxref');
    this.#readTables(new PdfReader(this.#text, last < 0 ? this.#text.length : last + 9, allowance).value());
  }

  /** What a value or the object that it names is. */
  resolve(value: Value): Value {
    if (!(value instanceof Reference)) return value;
    const place = this.#places.get(value.number);
    if (place === undefined || place === 'free') return undefined;
    if ('offset' in place) return this.#openObject(place.offset, value.number).value();
    return this.#objectsOf(place.stream).get(value.number)?.().value();
  }

  #readTables(newest: Value): void {
    const seen = new Set<number>();
    for (let next = newest; next !== undefined; ) {
      if (typeof next !== 'number' || seen.has(next)) throw new SyntaxError('its tables turn in a circle');
      seen.add(next);
      const reader = this.#readerAt(next);
      const before = reader.at;
      const isTable = reader.word() === 'xref';
      if (!isTable) reader.at = before;
      const trailer = isTable ? this.#readTable(reader) : this.#readTableStream(reader);
      this.root ??= trailer.get('Root');
      this.#isLocked ||= trailer.has('Encrypt');
      next = trailer.get('Prev');
    }
  }

  #readerAt(offset: number): PdfReader {
    return new PdfReader(this.#text, this.#base + offset, this.#allowance);
  }

  #readTable(reader: PdfReader): Dictionary {
    const own = new Map<number, Place>();
    for (let word = reader.word(); word !== 'trailer'; word = reader.word()) {
      const [from, count] = [Number(word), Number(reader.word())];
      for (let number = from; number < from + count; number++) {
        const offset = Number(reader.word());
        reader.word();
        own.set(number, reader.word() === 'n' ? { offset } : 'free');
        if (own.size > MOST_OBJECTS) throw new RangeError('too many objects');
      }
    }
    const trailer = asDictionary(reader.value());
    // What it calls free may lie in a stream, where older programs did not look.
    const hidden = trailer.get('XRefStm');
    if (typeof hidden === 'number') this.#readTableStream(this.#readerAt(hidden));
    for (const [number, place] of own) this.#place(number, place);
    return trailer;
  }

  #readTableStream(reader: PdfReader): Dictionary {
    const dictionary = openObject(reader);
    const table = unfoldStream(this.#file, startOfStream(reader), dictionary, this.#allowance);
    const [kinds, first, second] = numbersOf(dictionary.get('W')) as [number, number, number];
    const width = kinds + first + second;
    if (!(width > 0 && width < 30)) throw new SyntaxError('no widths');
    const parts = numbersOf(dictionary.get('Index') ?? [0, dictionary.get('Size')]);
    let at = 0;
    for (let part = 0; part + 1 < parts.length; part += 2) {
      const [from, count] = [parts[part] ?? 0, parts[part + 1] ?? 0];
      for (let number = from; number < from + count && at + width <= table.length; number++, at += width) {
        const kind = kinds === 0 ? 1 : figure(table, at, kinds);
        const value = figure(table, at + kinds, first);
        this.#place(number, kind === 1 ? { offset: value } : kind === 2 ? { stream: value } : 'free');
      }
    }
    return dictionary;
  }

  #place(number: number, place: Place): void {
    if (!this.#places.has(number)) this.#places.set(number, place);
    if (this.#places.size > MOST_OBJECTS) throw new RangeError('too many objects');
  }

  #openObject(offset: number, number: number): PdfReader {
    const reader = this.#readerAt(offset);
    if (Number(reader.word()) !== number || !/^\d+$/.test(reader.word()) || reader.word() !== 'obj')
      throw new SyntaxError('another object lies there');
    return reader;
  }

  /** Each stream is unfolded once. */
  #objectsOf(stream: number): Map<number, () => PdfReader> {
    const known = this.#streams.get(stream);
    if (known) return known;
    const place = this.#places.get(stream);
    if (this.#isLocked || typeof place !== 'object' || !('offset' in place)) throw new SyntaxError('not to be read');
    const reader = this.#openObject(place.offset, stream);
    const dictionary = asDictionary(reader.value());
    const text = unfoldStream(this.#file, startOfStream(reader), dictionary, this.#allowance).toString('latin1');
    const [count, first] = numbersOf([dictionary.get('N'), dictionary.get('First')]) as [number, number];
    const head = new PdfReader(text, 0, this.#allowance);
    const objects = new Map<number, () => PdfReader>();
    for (let left = count; left > 0; left--) {
      const [number, offset] = [Number(head.word()), Number(head.word())];
      objects.set(number, () => new PdfReader(text, first + offset, this.#allowance));
    }
    this.#streams.set(stream, objects);
    return objects;
  }
}

function openObject(reader: PdfReader): Dictionary {
  for (const sign of [/^\d+$/, /^\d+$/, /^obj$/]) if (!sign.test(reader.word())) throw new SyntaxError('no object');
  return asDictionary(reader.value());
}

function startOfStream(reader: PdfReader): number {
  if (reader.word() !== 'stream') throw new SyntaxError('no stream');
  const isPair = reader.text.startsWith('\r\n', reader.at);
  return reader.at + (isPair ? 2 : 1);
}

export function asDictionary(value: Value): Dictionary {
  if (!(value instanceof Map)) throw new SyntaxError('no dictionary');
  return value;
}

function numbersOf(value: Value): number[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'number' && one >= 0))
    throw new SyntaxError('no numbers');
  return value as number[];
}

function figure(table: Buffer, at: number, width: number): number {
  let value = 0;
  for (let place = at; place < at + width; place++) value = value * 256 + (table[place] ?? 0);
  return value;
}
