/** Of arrays and dictionaries within each other. */
const DEEPEST = 50;

export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export type Dictionary = Map<string, Value>;
/** Strings and what is not asked for are undefined; a name has its slash. */
export type Value = number | string | Reference | Value[] | Dictionary | undefined;

/** What may still be read of a file, in bytes: its objects may lie within each other. */
export class Allowance {
  #left: number;
  constructor(bytes: number) {
    this.#left = bytes;
  }
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new RangeError('it has more than is read');
  }
  get rest(): number {
    return this.#left;
  }
}

const BLANKS = '\0\t\n\f\r ';
const ENDS = `${BLANKS}()<>[]{}/%`;

/** Reads values by ISO 32000 7.3, one after another; throws for what is none. */
export class PdfReader {
  readonly text: string;
  at: number;
  #allowance: Allowance;

  constructor(text: string, at: number, allowance: Allowance) {
    this.text = text;
    this.at = at;
    this.#allowance = allowance;
  }

  value(depth = 0): Value {
    if (depth > DEEPEST) throw new SyntaxError('too deep');
    const word = this.word();
    if (word === '<<') return this.#dictionary(depth);
    if (word === '[') return this.#array(depth);
    if (!/^[+-]?[\d.]+$/.test(word)) return word.startsWith('/') ? word : undefined;
    return this.#reference(word) ?? Number(word);
  }

  /** A number, a name, a bracket or a keyword. */
  word(): string {
    this.#skipBlanks();
    const start = this.at;
    const first = this.text[start] ?? '';
    if (first === '') throw new SyntaxError('it ends');
    if (first === '(') return this.#skipString();
    if (first === '<' && this.text[start + 1] !== '<') return this.#skipTo('>');
    this.at += /[<>]/.test(first) ? 2 : 1;
    if (!'[]{}<>)'.includes(first))
      while (this.at < this.text.length && !ENDS.includes(this.text[this.at] ?? '')) this.at++;
    this.#allowance.take(this.at - start);
    const word = this.text.slice(start, this.at);
    return first === '/' ? word.replace(/#([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))) : word;
  }

  #dictionary(depth: number): Dictionary {
    const entries: Dictionary = new Map();
    for (let name = this.word(); name !== '>>'; name = this.word()) {
      if (!name.startsWith('/')) throw new SyntaxError('no name');
      entries.set(name.slice(1), this.value(depth + 1));
    }
    return entries;
  }

  #array(depth: number): Value[] {
    const items: Value[] = [];
    for (let next = this.#peek(); next !== ']'; next = this.#peek()) items.push(this.value(depth + 1));
    this.word();
    return items;
  }

  #reference(word: string): Reference | undefined {
    const before = this.at;
    if (/^\d+$/.test(word) && /^\d+$/.test(this.#wordOrEnd()) && this.#wordOrEnd() === 'R')
      return new Reference(Number(word));
    this.at = before;
    return undefined;
  }

  #wordOrEnd(): string {
    this.#skipBlanks();
    return this.at < this.text.length ? this.word() : '';
  }

  #peek(): string {
    this.#skipBlanks();
    return this.text[this.at] ?? '';
  }

  #skipBlanks(): void {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at] ?? '';
      if (sign === '%') while (this.at < this.text.length && !'\r\n'.includes(this.text[this.at] ?? '')) this.at++;
      else if (!BLANKS.includes(sign)) break;
    }
    this.#allowance.take(this.at - start);
  }

  #skipTo(end: string): string {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) throw new SyntaxError('it ends');
    this.#allowance.take(found - this.at);
    this.at = found + 1;
    return '()';
  }

  #skipString(): string {
    const start = this.at;
    let open = 0;
    do {
      const sign = this.text[this.at];
      if (sign === undefined) throw new SyntaxError('it ends');
      if (sign === '\\') this.at++;
      else if (sign === '(') open++;
      else if (sign === ')') open--;
      this.at++;
    } while (open > 0);
    this.#allowance.take(this.at - start);
    return '()';
  }
}
