import { attributeOf, childOf, childrenOf, isOn, nameOf, valOf } from '#server/decoding/document/xml';

type Style = { id: string; name: string; element: Element; basedOn: string | undefined };

/** How a run looks, after all styles. */
export type Look = {
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  isStruck: boolean;
  isCapitals: boolean;
  isHidden: boolean;
  raised: '' | 'sup' | 'sub';
  font: string;
};

/** Deeper chains are circles. */
const LONGEST_CHAIN = 20;

/** What the styles of a document say. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #root: Element | undefined;
  readonly #normal: string | undefined;

  constructor(root: Element | undefined) {
    this.#root = root;
    for (const element of childrenOf(root)) {
      const id = attributeOf(element, 'styleId');
      if (nameOf(element) !== 'w:style' || id === undefined) continue;
      const name = (valOf(element, 'w:name') ?? id).toLowerCase();
      this.#styles.set(id, { id, name, element, basedOn: valOf(element, 'w:basedOn') });
      const isDefault = /^(?:1|true|on)$/.test(attributeOf(element, 'default') ?? '');
      if (isDefault && attributeOf(element, 'type') === 'paragraph') this.#normal = id;
    }
  }

  /** A style and those that it is based on, itself first. */
  chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let next = id === undefined ? undefined : this.#styles.get(id);
    while (next && chain.length < LONGEST_CHAIN) {
      chain.push(next);
      next = next.basedOn === undefined ? undefined : this.#styles.get(next.basedOn);
    }
    return chain;
  }

  chainOfParagraph(properties: Element | undefined): Style[] {
    return this.chain(valOf(properties, 'w:pStyle') ?? this.#normal);
  }

  /** The properties of paragraphs that apply, the nearest first. */
  paragraphProperties(properties: Element | undefined): Element[] {
    const own = this.chainOfParagraph(properties).map(({ element }) => childOf(element, 'w:pPr'));
    return [properties, ...own, this.#defaults('w:pPrDefault', 'w:pPr')].filter((one) => one !== undefined);
  }

  lookOf(paragraph: Element | undefined, run: Element | undefined): Look {
    const styles = [...this.chain(valOf(run, 'w:rStyle')), ...this.chainOfParagraph(paragraph)];
    const given = styles.map(({ element }) => childOf(element, 'w:rPr'));
    return lookFrom([run, ...given, this.#defaults('w:rPrDefault', 'w:rPr')].filter((one) => one !== undefined));
  }

  /** Whether a style of tables makes the first row a head. */
  hasHead(id: string | undefined): boolean {
    return this.chain(id).some(({ element }) =>
      childrenOf(element).some(
        (part) => nameOf(part) === 'w:tblStylePr' && attributeOf(part, 'type') === 'firstRow' && isStrong(part),
      ),
    );
  }

  #defaults(part: string, name: string): Element | undefined {
    return childOf(childOf(childOf(this.#root, 'w:docDefaults'), part), name);
  }
}

function isStrong(part: Element): boolean {
  return isOn(childOf(part, 'w:rPr'), 'w:b') === true || childOf(childOf(part, 'w:tcPr'), 'w:shd') !== undefined;
}

/** Of properties of runs, the nearest first. */
function lookFrom(properties: Element[]): Look {
  const has = (...names: string[]) =>
    names.some((name) => properties.map((one) => isOn(one, name)).find((one) => one !== undefined) === true);
  const raised = properties.map((one) => valOf(one, 'w:vertAlign')).find((one) => one !== undefined);
  return {
    isBold: has('w:b'),
    isItalic: has('w:i'),
    isUnderlined: has('w:u'),
    isStruck: has('w:strike', 'w:dstrike'),
    isCapitals: has('w:caps'),
    isHidden: has('w:vanish'),
    raised: raised === 'superscript' ? 'sup' : raised === 'subscript' ? 'sub' : '',
    font: properties.map(fontOf).find((one) => one !== undefined) ?? '',
  };
}

/** Letters beyond ASCII, as those of old encodings, are in the second font. A theme's fonts have no name here. */
function fontOf(properties: Element): string | undefined {
  const fonts = childOf(properties, 'w:rFonts');
  if (!fonts) return undefined;
  if (attributeOf(fonts, 'hAnsiTheme') || attributeOf(fonts, 'asciiTheme')) return '';
  return attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'ascii');
}
