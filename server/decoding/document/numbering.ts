import { formatNumber } from '#server/decoding/document/number-formats';
import { attributeOf, childOf, childrenOf, isOn, nameOf, valOf } from '#server/decoding/document/xml';

type Level = {
  start: number;
  format: string;
  /** `%1.%2.` */
  text: string;
  /** The levels (from 1) after which it begins anew are those up to this one; undefined for all above it. */
  restart: number | undefined;
  isLegal: boolean;
  style: string | undefined;
};

/** `list` is what counts together. */
type Numbering = { list: string; levels: Map<number, Level>; starts: Map<number, number> };

/** `marker` is what Word shows; `isBullet` where it counts nothing. */
export type ListItem = { list: string; number: string; level: number; marker: string; isBullet: boolean };

/** The levels that Word knows. */
const DEEPEST = 8;

/** What the numbered paragraphs of a document show. Ask for each, in the order of the text. */
export class Numberings {
  readonly #numberings: Map<string, Numbering>;
  /** The last numbers of each list, by level. */
  readonly #counted = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: Element | undefined) {
    this.#numberings = readNumberings(root);
  }

  /** Undefined where nothing is shown. */
  next(number: string, given: number): ListItem | undefined {
    const numbering = this.#numberings.get(number);
    const level = Math.min(Math.max(given, 0), DEEPEST);
    const described = numbering?.levels.get(level);
    if (!numbering || !described) return undefined;
    const marker = this.#count(number, numbering, level, described);
    const isBullet = described.format === 'bullet';
    return marker === '' && !isBullet ? undefined : { list: numbering.list, number, level, marker, isBullet };
  }

  /** The level whose number a style of paragraphs has. */
  levelOfStyle(number: string, style: string): number | undefined {
    const levels = this.#numberings.get(number)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  #count(number: string, { list, levels, starts }: Numbering, level: number, described: Level): string {
    const counted = this.#counted.get(list) ?? [];
    this.#counted.set(list, counted);
    for (const [at, start] of starts) {
      if (at !== level || this.#begun.has(`${number} ${at}`)) continue;
      counted[at] = start - 1;
    }
    this.#begun.add(`${number} ${level}`);
    counted[level] = (counted[level] ?? (starts.get(level) ?? described.start) - 1) + 1;
    for (let deeper = level + 1; deeper <= DEEPEST; deeper++) {
      const restart = levels.get(deeper)?.restart;
      if (restart === undefined || level < restart) counted[deeper] = undefined;
    }
    return described.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const { start = 1, format = 'decimal' } = levels.get(at) ?? {};
      const isFigures = described.isLegal && format !== 'none';
      return formatNumber(counted[at] ?? start, isFigures ? 'decimal' : format);
    });
  }
}

function readNumberings(root: Element | undefined): Map<string, Numbering> {
  const abstracts = new Map<string, Element>();
  const linked = new Map<string, string>();
  for (const element of childrenOf(root)) {
    const id = attributeOf(element, 'abstractNumId');
    if (nameOf(element) !== 'w:abstractNum' || id === undefined) continue;
    abstracts.set(id, element);
    const style = valOf(element, 'w:styleLink');
    if (style !== undefined) linked.set(style, id);
  }
  const numberings = new Map<string, Numbering>();
  for (const element of childrenOf(root)) {
    const id = attributeOf(element, 'numId');
    const named = valOf(element, 'w:abstractNumId') ?? '';
    if (nameOf(element) !== 'w:num' || id === undefined) continue;
    const list = linked.get(valOf(abstracts.get(named), 'w:numStyleLink') ?? '') ?? named;
    numberings.set(id, { list, ...levelsOf(abstracts.get(list), element) });
  }
  return numberings;
}

function levelsOf(abstract: Element | undefined, own: Element): Pick<Numbering, 'levels' | 'starts'> {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const element of childrenOf(abstract)) if (nameOf(element) === 'w:lvl') addLevel(levels, element);
  for (const override of childrenOf(own)) {
    if (nameOf(override) !== 'w:lvlOverride') continue;
    const level = childOf(override, 'w:lvl');
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    if (level) addLevel(levels, level);
    if (start !== undefined) starts.set(wholeNumber(attributeOf(override, 'ilvl')) ?? 0, start);
  }
  return { levels, starts };
}

function addLevel(levels: Map<number, Level>, element: Element): void {
  levels.set(wholeNumber(attributeOf(element, 'ilvl')) ?? 0, {
    start: wholeNumber(valOf(element, 'w:start')) ?? 0,
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: (valOf(element, 'w:lvlText') ?? '').slice(0, 100),
    restart: wholeNumber(valOf(element, 'w:lvlRestart')),
    isLegal: isOn(element, 'w:isLgl') === true,
    style: valOf(element, 'w:pStyle'),
  });
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}
