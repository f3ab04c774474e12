import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** Those of the two editions of the format. */
const NAMESPACES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Throws for what is no XML, and for what declares entities or a document type, which Word's files never do. */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new SyntaxError('a document type is declared');
  const fail = (message: unknown) => {
    throw new SyntaxError(String(message));
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml')?.documentElement;
  if (!root) throw new SyntaxError('no element');
  return root;
}

/** Whether elements lie within each other more than so many times. */
export function isDeeperThan(root: Element, most: number): boolean {
  const open: [Element, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    if (depth > most) return true;
    for (const child of childrenOf(element)) open.push([child, depth + 1]);
  }
  return false;
}

export function writeXml(root: Element): string {
  return new XMLSerializer().serializeToString(root);
}

/** `w:p` for an element of Word, whatever prefix the file uses; only the local name where nobody asks for more. */
export function nameOf(element: Element): string {
  const prefix = NAMESPACES.get(element.namespaceURI ?? '');
  return prefix ? `${prefix}:${element.localName}` : element.localName;
}

export function childrenOf(element: Element | undefined): Element[] {
  const children: Element[] = [];
  for (let child = element?.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) children.push(child as Element);
  return children;
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element).find((child) => nameOf(child) === name);
}

/** All elements within, in the order of the text. */
export function within(element: Element, found: Element[] = []): Element[] {
  for (const child of childrenOf(element)) {
    found.push(child);
    within(child, found);
  }
  return found;
}

/** By its local name, whatever the prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  for (const attribute of Array.from(element?.attributes ?? [])) {
    if (attribute.localName === name || attribute.nodeName === name) return attribute.value;
  }
  return undefined;
}

/** `<w:name w:val="…">` within. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'val');
}

/** Undefined where nothing is said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off|none)$/.test(attributeOf(child, 'val') ?? '');
}

export function createElement(like: Element, name: string, value?: string): Element {
  const element = like.ownerDocument.createElementNS(like.namespaceURI, name);
  if (value !== undefined) element.setAttributeNS(like.namespaceURI, 'w:val', value);
  return element;
}

/** Its own methods count all siblings anew at each change, which in a paragraph of thousands takes minutes. */
type Links = { -readonly [Name in 'parentNode' | 'firstChild' | 'lastChild']: Node | null } & {
  -readonly [Name in 'previousSibling' | 'nextSibling']: Node | null;
};

function linksOf(node: Node): Links {
  return node as unknown as Links;
}

export function remove(node: Node): void {
  const { parentNode: parent, previousSibling: previous, nextSibling: next } = linksOf(node);
  if (!parent) return;
  if (previous) linksOf(previous).nextSibling = next;
  else linksOf(parent).firstChild = next;
  if (next) linksOf(next).previousSibling = previous;
  else linksOf(parent).lastChild = previous;
  Object.assign(linksOf(node), { parentNode: null, previousSibling: null, nextSibling: null });
}

/** Before another, or as the last where there is none. */
export function insert(node: Node, parent: Node, next: Node | null): void {
  remove(node);
  const previous = next ? linksOf(next).previousSibling : linksOf(parent).lastChild;
  Object.assign(linksOf(node), { parentNode: parent, previousSibling: previous, nextSibling: next });
  if (previous) linksOf(previous).nextSibling = node;
  else linksOf(parent).firstChild = node;
  if (next) linksOf(next).previousSibling = node;
  else linksOf(parent).lastChild = node;
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  while (parent && element.firstChild) insert(element.firstChild, parent, element);
  remove(element);
}

/** The words within, as written in runs. */
export function wordsOf(element: Element): string {
  return within(element)
    .map((part) => (nameOf(part) === 'w:t' ? part.textContent : /^w:(?:tab|br|p)$/.test(nameOf(part)) ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
