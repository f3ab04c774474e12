import { type DefaultTreeAdapterTypes, html as parse5Html } from 'parse5';
import { attribute, type Element, isDropped, styleOf } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

type Parent = DefaultTreeAdapterTypes.ParentNode;
/** `note` is the same for a reference and the link back to it; `hidden` is the outermost element around that goes. */
type NoteLink = { element: Element; note: string; isBack: boolean; hidden: Element | undefined };

/**
 * Puts the footnotes and endnotes of Word, LibreOffice, Google Docs and pages that name them by the roles of digital
 * publishing, as this portal's do, where they are referred to, as `<span data-footnote>`, so that the list of notes at
 * the end goes. What has no counterpart stays.
 */
export function placeNotes(document: DefaultTreeAdapterTypes.Document) {
  const { links, withWords } = noteLinks(document);
  const count = countAround(links);
  const notes = new Map<string, Element>();
  for (const { element, note, isBack } of links) {
    const container = isBack && !notes.has(note) ? containerOf(element, count) : undefined;
    if (container) notes.set(note, container);
  }
  const containers = new Set(notes.values());
  for (const { element, note, isBack, hidden } of links) {
    const container = notes.get(note);
    if (isBack || !container || ancestorsOf(element).some((one) => containers.has(one))) continue;
    if (hidden && (withWords.has(hidden) || hidden.tagName === 'del')) continue;
    notes.delete(note);
    removeRuleBefore(container);
    if (hidden) moveBefore(hidden, element);
    element.nodeName = 'span';
    element.tagName = 'span';
    element.namespaceURI = parse5Html.NS.HTML;
    element.attrs = [{ name: 'data-footnote', value: '' }];
    element.childNodes = container.childNodes;
    container.childNodes = [];
  }
}

/** With the hidden elements that hold more than references. */
function noteLinks(document: DefaultTreeAdapterTypes.Document) {
  const links: NoteLink[] = [];
  const withWords = new Set<Element>();
  let hidden: Element | undefined;
  let [isInLink, isInNotes] = [false, false];
  walk(document.childNodes, (node) => {
    if ('value' in node && hidden && !isInLink && node.value.trim() !== '') withWords.add(hidden);
    if (!('tagName' in node)) return undefined;
    const outer = { hidden, isInLink, isInNotes };
    isInNotes ||= NOTES.test(attribute(node, 'role'));
    const link = noteLinkOf(node, isInNotes);
    if (link) links.push({ ...link, hidden });
    isInLink ||= link?.isBack === false;
    // A reference itself is no such element: it becomes the note.
    if (!isInLink && isDropped(node)) hidden ??= node;
    return () => {
      ({ hidden, isInLink, isInNotes } = outer);
    };
  });
  return { links, withWords };
}

/** The roles of digital publishing. */
const NOTES = /^doc-(?:endnotes?|footnote)$/;

/** Among notes any element with an id is one that may be referred to, and no reference. */
function noteLinkOf(element: Element, isInNotes: boolean): Omit<NoteLink, 'hidden'> | undefined {
  const id = attribute(element, 'id');
  if (isInNotes && id && isNoteTag(element)) return { element, note: `id ${id}`, isBack: true };
  if (element.tagName !== 'a') return undefined;
  if (attribute(element, 'role') === 'doc-noteref')
    return isInNotes ? undefined : { element, note: `id ${targetOf(element)}`, isBack: false };
  const address = attribute(element, 'href').toLowerCase();
  const [, kind = '', back, number] = /^#_?(ftnt?|edn)(_?ref)?(\d{1,6})$/.exec(address) ?? [];
  if (kind) return { element, note: `${kind} ${number}`, isBack: back !== undefined };
  const [, office = '', count, side] = /^#sd(footnote|endnote)(\d{1,6})(anc|sym)$/.exec(address) ?? [];
  return office ? { element, note: `${office} ${count}`, isBack: side === 'anc' } : undefined;
}

/** The id; browsers complete the addresses of what is copied. */
function targetOf(element: Element): string {
  const address = attribute(element, 'href');
  return address.slice(address.indexOf('#') + 1);
}

function isNoteTag({ tagName }: Element): boolean {
  return /^(?:p|li|div|dd|aside)$/.test(tagName);
}

/** How many links of notes an element holds. */
function countAround(links: NoteLink[]): Map<Parent, number> {
  const count = new Map<Parent, number>();
  for (const { element } of links) {
    for (const around of ancestorsOf(element)) count.set(around, (count.get(around) ?? 0) + 1);
  }
  return count;
}

/** The element that is the note: itself, as the program names it, or the block that begins with the link back. */
function containerOf(back: Element, count: Map<Parent, number>): Element | undefined {
  if (back.tagName !== 'a') return back;
  const around = ancestorsOf(back);
  const named = around.find(isNamedNote);
  if (named) return named;
  const block = around.findIndex(({ tagName }) => tagName === 'p' || tagName === 'li' || tagName === 'div');
  const fitting = around.slice(block, block + 2).filter((one) => isNoteOf(one, back, count));
  return block < 0 ? undefined : fitting.findLast(({ tagName }) => tagName !== 'body');
}

function isNamedNote(element: Element): boolean {
  const kind = styleOf(element).get('mso-element');
  return kind === 'footnote' || kind === 'endnote' || /^sd(?:foot|end)note\d+$/.test(attribute(element, 'id'));
}

function isNoteOf(element: Element, back: Element, count: Map<Parent, number>): boolean {
  if (!/^(?:p|li|div)$/.test(element.tagName) || count.get(element) !== 1) return false;
  let isFirst: boolean | undefined;
  walk(element.childNodes, (node) => {
    if (isFirst !== undefined) return undefined;
    if (node === back) isFirst = true;
    else if ('value' in node && node.value.trim() !== '') isFirst = false;
    return () => {};
  });
  return isFirst === true;
}

/** A note's link stands in few elements; a page made to cost time has thousands. */
const NEAR = 30;

function ancestorsOf(element: Element): Element[] {
  const around: Element[] = [];
  for (let one = element.parentNode; one && 'tagName' in one && around.length < NEAR; one = one.parentNode)
    around.push(one);
  return around;
}

function moveBefore(place: Element, element: Element) {
  const [from, to] = [element.parentNode, place.parentNode];
  if (!from || !to) return;
  from.childNodes = from.childNodes.filter((node) => node !== element);
  to.childNodes.splice(to.childNodes.indexOf(place), 0, element);
  element.parentNode = to;
}

/** The line that programs draw above the notes. */
function removeRuleBefore(container: Element) {
  const list = container.parentNode;
  if (!list) return;
  const before = list.childNodes.slice(0, list.childNodes.indexOf(container));
  const last = before.findLast((node) => !('value' in node) || node.value.trim() !== '');
  if (last?.nodeName === 'hr') list.childNodes = list.childNodes.filter((node) => node !== last);
}
