import type { Losses } from '#server/decoding/document/losses';
import { wholeNumber } from '#server/decoding/document/numbering';
import type { Paragraphs } from '#server/decoding/document/paragraphs';
import type { Styles } from '#server/decoding/document/styles';
import {
  attributeOf,
  childOf,
  childrenOf,
  createElement,
  insert,
  nameOf,
  remove,
  unwrap,
  valOf,
  within,
  wordsOf,
} from '#server/decoding/document/xml';

/** `pictures` and `links` are the ids by which the part refers to what is there. */
type Context = {
  styles: Styles;
  paragraphs: Paragraphs;
  losses: Losses;
  pictures: ReadonlySet<string>;
  links: ReadonlySet<string>;
};

/** Writes out what a reader of Word's XML passes over: styles, numbers, text boxes. Counts what goes. */
export function prepare(root: Element, context: Context): void {
  chooseAlternatives(root, context.losses);
  removeLost(root, context.losses);
  removeBroken(root, context);
  moveBoxes(root, context.losses);
  markHeads(root, context.styles);
  countChanges(root, context.losses);
  noteParagraphs(root, context);
}

/** A part may be there twice, for programs that know the newer form and for others, which all can read. */
function chooseAlternatives(root: Element, losses: Losses): void {
  for (const either of within(root).filter((element) => nameOf(element) === 'mc:AlternateContent')) {
    const isChart = within(either).some(isChartReference);
    const chosen = childOf(either, 'mc:Fallback') ?? childOf(either, 'mc:Choice');
    if (isChart) losses.add('charts', either);
    if (isChart || !chosen) remove(either);
    else {
      for (const other of childrenOf(either)) if (other !== chosen) remove(other);
      unwrap(chosen);
      unwrap(either);
    }
  }
}

function isChartReference(part: Element): boolean {
  return part.localName === 'chart' && /\/chart(?:ex)?$/.test(part.namespaceURI ?? '');
}

const UNWRAPPED = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:smartTag', 'w:customXml', 'w:rubyBase', 'w:ruby']);
const REMOVED = new Set(['w:rt', 'w:rubyPr', 'w:ptab']);

function removeLost(root: Element, losses: Losses): void {
  for (const element of within(root)) {
    const name = nameOf(element);
    if (UNWRAPPED.has(name)) unwrap(element);
    else if (REMOVED.has(name)) remove(element);
    else if (name === 'w:cr') {
      insert(createElement(element, 'w:br'), element, null);
      unwrap(element);
    } else if (name === 'm:oMath') {
      losses.add('equations', element);
      remove(element);
    } else if (name === 'w:altChunk') losses.add('objects', element);
    else if (name === 'w:object') removeObject(element, losses);
    else if (name === 'w:drawing' || name === 'w:pict') countDrawing(element, losses);
  }
}

/** A sheet or an equation of another program, with a picture of it that only Word can draw. */
function removeObject(object: Element, losses: Losses): void {
  const program = within(object).map((part) => attributeOf(part, 'ProgID') ?? '');
  losses.add(program.some((name) => /^Equation|MathType/i.test(name)) ? 'equations' : 'objects', object);
  remove(object);
}

const PICTURES = new Set(['a:blip', 'v:imagedata']);

/** Pictures that are not within the file, and links to nothing, on which a reader would stop. */
function removeBroken(root: Element, { pictures, links, losses }: Context): void {
  for (const element of within(root)) {
    const name = nameOf(element);
    const id = attributeOf(element, name === 'a:blip' ? 'embed' : 'id');
    if (name === 'w:hyperlink' && id !== undefined && !links.has(id)) unwrap(element);
    if (!PICTURES.has(name) || pictures.has(id ?? '')) continue;
    losses.add('pictures', element);
    remove(element);
  }
}

const FORMS = /^(?:wsp|v:shape|v:rect|v:roundrect|v:oval|v:line|v:polyline|v:curve)$/;

function countDrawing(drawing: Element, losses: Losses): void {
  const parts = within(drawing);
  const names = parts.map(nameOf);
  const isOf = (...some: string[]) => some.some((name) => names.includes(name));
  if (parts.some(isChartReference)) losses.add('charts', drawing);
  else if (isOf('relIds')) losses.add('diagrams', drawing);
  else if (names.some((name) => FORMS.test(name)) && !isOf('w:txbxContent', 'a:blip', 'v:imagedata'))
    losses.add('drawings', drawing);
}

/** The lines of a text box become lines behind the paragraph that holds it. */
function moveBoxes(root: Element, losses: Losses): void {
  const boxes = within(root).filter((element) => nameOf(element) === 'w:txbxContent');
  for (const words of boxes.map(wordsOf)) if (words) losses.add('textBoxes', words);
  // From the last, so that those of one paragraph stay in order, and one within another comes along.
  for (const box of boxes.toReversed()) {
    const around = paragraphAround(box);
    const parent = around?.parentNode;
    for (const block of childrenOf(box).toReversed()) if (parent) insert(block, parent, around.nextSibling);
    remove(box);
  }
}

function paragraphAround(box: Element): Element | undefined {
  let around = box.parentNode as Element | null;
  while (around && nameOf(around) !== 'w:p') around = around.parentNode as Element | null;
  return around ?? undefined;
}

/** A style of tables with a head sets it apart where the table says so. */
function markHeads(root: Element, styles: Styles): void {
  for (const table of within(root).filter((element) => nameOf(element) === 'w:tbl')) {
    const properties = childOf(table, 'w:tblPr');
    const isStyled = styles.hasHead(valOf(properties, 'w:tblStyle'));
    const first = childrenOf(table).find((row) => nameOf(row) === 'w:tr');
    if (first && isStyled && hasHeadRow(childOf(properties, 'w:tblLook'))) markHead(first);
    // The reader has no styles to look it up in.
    if (properties) remove(properties);
  }
}

function markHead(row: Element): void {
  const present = childOf(row, 'w:trPr');
  const properties = present ?? createElement(row, 'w:trPr');
  if (!present) insert(properties, row, row.firstChild);
  insert(createElement(row, 'w:tblHeader'), properties, null);
}

/** The bits of older files, or a word for each. */
function hasHeadRow(look: Element | undefined): boolean {
  const word = attributeOf(look, 'firstRow');
  if (word !== undefined) return /^(?:1|true|on)$/.test(word);
  return (Number.parseInt(attributeOf(look, 'val') ?? '0', 16) & 0x20) !== 0;
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

function countChanges(root: Element, losses: Losses): void {
  for (const change of within(root)) {
    const isChange = CHANGES.has(nameOf(change)) && wholeNumber(attributeOf(change, 'id')) !== undefined;
    const isOfWords = isChange && within(change).some((part) => /^w:(?:t|delText)$/.test(nameOf(part)));
    if (isOfWords) losses.add('changes', change);
  }
}

function noteParagraphs(root: Element, { paragraphs, losses }: Context): void {
  for (const paragraph of within(root).filter((element) => nameOf(element) === 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr')?.cloneNode(true) as Element | undefined;
    paragraphs.note(paragraph);
    for (const run of within(paragraph).filter((element) => nameOf(element) === 'w:r')) {
      if (paragraphs.noteRun(run, properties)) continue;
      if (wordsOf(run)) losses.add('hidden', wordsOf(run));
      const pictures = within(run).filter((element) => PICTURES.has(nameOf(element))).length;
      if (pictures > 0) losses.add('pictures', run, pictures);
      remove(run);
    }
  }
}
