import { type ListItem, type Numberings, wholeNumber } from '#server/decoding/document/numbering';
import type { Look, Styles } from '#server/decoding/document/styles';
import {
  attributeOf,
  childOf,
  childrenOf,
  createElement,
  insert,
  isOn,
  nameOf,
  remove,
  valOf,
} from '#server/decoding/document/xml';

/** What a paragraph is by its styles and properties. */
export type Facts = {
  /** Word's own name of its style, as `heading 2`; '' for none that says something. */
  style: string;
  align: string;
  /** 0 for text. */
  outline: number;
  hasLine: boolean;
  item: ListItem | undefined;
};

const TELLING =
  /^(?:heading [1-9]|title|subtitle|caption|quote|intense quote|list paragraph|toc (?:\d|heading)|table of figures)$/;

/** Notes what styles and numbering say, and puts a reference to it in the place of the style. */
export class Paragraphs {
  readonly facts: Facts[] = [];
  readonly looks: Look[] = [];
  readonly #places = new Map<string, number>();
  readonly #styles: Styles;
  readonly #numberings: Numberings;

  constructor(styles: Styles, numberings: Numberings) {
    this.#styles = styles;
    this.#numberings = numberings;
  }

  note(paragraph: Element): void {
    const given = childOf(paragraph, 'w:pPr');
    this.facts.push(this.#factsOf(given));
    const properties = createElement(paragraph, 'w:pPr');
    insert(createElement(paragraph, 'w:pStyle', String(this.facts.length - 1)), properties, null);
    // A deleted end joins a paragraph with the next.
    const mark = childOf(given, 'w:rPr');
    if (mark) insert(mark, properties, null);
    if (given) remove(given);
    insert(properties, paragraph, paragraph.firstChild);
  }

  /** False for a run that is not shown. */
  noteRun(run: Element, paragraph: Element | undefined): boolean {
    const given = childOf(run, 'w:rPr');
    const look = this.#styles.lookOf(paragraph, given);
    if (given) remove(given);
    const properties = createElement(run, 'w:rPr');
    insert(createElement(run, 'w:rStyle', String(this.#placeOf(look))), properties, null);
    insert(properties, run, run.firstChild);
    return !look.isHidden;
  }

  #placeOf(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.#places.get(key) ?? this.looks.push(look) - 1;
    this.#places.set(key, known);
    return known;
  }

  #factsOf(given: Element | undefined): Facts {
    const all = this.#styles.paragraphProperties(given);
    const styles = this.#styles.chainOfParagraph(given);
    const first = (name: string) => all.map((one) => valOf(one, name)).find((one) => one !== undefined);
    const outline = wholeNumber(first('w:outlineLvl')) ?? 9;
    return {
      style: styles.find(({ name }) => TELLING.test(name))?.name ?? '',
      align: first('w:jc') ?? '',
      outline: outline < 6 ? outline + 1 : 0,
      hasLine: all.some((one) => hasBorder(one)),
      item: isOn(childOf(given, 'w:rPr'), 'w:del') ? undefined : this.#itemOf(given),
    };
  }

  #itemOf(given: Element | undefined): ListItem | undefined {
    const own = childOf(given, 'w:numPr');
    const number = valOf(own, 'w:numId');
    const level = wholeNumber(valOf(own, 'w:ilvl'));
    if (number !== undefined) return number === '0' ? undefined : this.#numberings.next(number, level ?? 0);
    for (const { id, element } of this.#styles.chainOfParagraph(given)) {
      const byStyle = childOf(childOf(element, 'w:pPr'), 'w:numPr');
      const named = valOf(byStyle, 'w:numId');
      if (named === undefined) continue;
      const ofStyle = this.#numberings.levelOfStyle(named, id) ?? wholeNumber(valOf(byStyle, 'w:ilvl')) ?? 0;
      return named === '0' ? undefined : this.#numberings.next(named, level ?? ofStyle);
    }
    return undefined;
  }
}

function hasBorder(properties: Element): boolean {
  return childrenOf(childOf(properties, 'w:pBdr')).some(
    (side) => /^w:(?:top|bottom)$/.test(nameOf(side)) && !/^(?:nil|none)$/.test(attributeOf(side, 'val') ?? ''),
  );
}
