import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeHtml } from '#domain/intake/paste/write-list';

/** As much of a browser's document as ProseMirror needs to read HTML and to write it. */
class PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null;
  parentNode: PageNode | null = null;
  readonly childNodes: PageNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly ownerDocument = pageDocument;

  constructor(nodeType: number, nodeName: string, nodeValue: string | null = null) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.nodeValue = nodeValue;
  }

  get tagName() {
    return this.nodeName;
  }
  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }
  get children() {
    return this.childNodes.filter(({ nodeType }) => nodeType === 1);
  }
  get parentElement() {
    return this.parentNode;
  }
  get nextSibling(): PageNode | null {
    return this.#beside(1);
  }
  get previousSibling(): PageNode | null {
    return this.#beside(-1);
  }
  get textContent(): string {
    return this.nodeValue ?? this.childNodes.map(({ textContent }) => textContent).join('');
  }
  get dataset() {
    const named = [...this.attributes].filter(([name]) => name.startsWith('data-'));
    const camel = (name: string) => name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return Object.fromEntries(named.map(([name, value]) => [camel(name), value]));
  }
  get style() {
    const get = (name: string) => this.#declarations().get(name) ?? '';
    return {
      length: this.#declarations().size,
      textAlign: get('text-align'),
      fontWeight: get('font-weight'),
      fontStyle: get('font-style'),
      whiteSpace: get('white-space'),
      getPropertyValue: get,
      set: (css: string) => this.setAttribute('style', css),
    };
  }
  get outerHTML(): string {
    if (this.nodeType === 3) return escapeHtml(this.nodeValue ?? '');
    const inner = this.childNodes.map(({ outerHTML }) => outerHTML).join('');
    if (this.nodeType !== 1) return inner;
    const name = this.nodeName.toLowerCase();
    const attributes = [...this.attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
    return /^(?:br|hr|img)$/.test(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${inner}</${name}>`;
  }
  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string) {
    return this.attributes.has(name);
  }
  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value));
  }
  appendChild(node: PageNode) {
    const parts = node.nodeType === 11 ? [...node.childNodes] : [node];
    for (const part of parts) {
      part.parentNode?.childNodes.splice(part.parentNode.childNodes.indexOf(part), 1);
      part.parentNode = this;
      this.childNodes.push(part);
    }
    return node;
  }
  /** A tag, an attribute, or both. */
  matches(selector: string): boolean {
    const [whole, tag = '', name = ''] = /^([a-z0-9]*)(?:\[([a-z-]+)\])?$/.exec(selector) ?? [];
    if (!whole) throw new Error(`not read here: ${selector}`);
    return (!tag || this.nodeName === tag.toUpperCase()) && (!name || this.hasAttribute(name));
  }
  closest(selector: string): PageNode | null {
    return this.matches(selector) ? this : (this.parentNode?.closest(selector) ?? null);
  }
  /** Of children only. */
  querySelector(selector: string): PageNode | null {
    return this.children.find((child) => child.matches(selector.replace(':scope > ', ''))) ?? null;
  }
  querySelectorAll() {
    return [];
  }

  #beside(step: 1 | -1) {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + step] ?? null;
  }
  #declarations(): Map<string, string> {
    const parts = (this.getAttribute('style') ?? '').split(';').filter(Boolean);
    return new Map(parts.map((part) => part.split(':').map((half) => half.trim()) as [string, string]));
  }
}

export const pageDocument = {
  createElement: (name: string) => new PageNode(1, name.toUpperCase()),
  createTextNode: (text: string) => new PageNode(3, '#text', text),
  createDocumentFragment: () => new PageNode(11, '#document-fragment'),
};

export function pageOf(html: string): PageNode {
  const page = pageDocument.createDocumentFragment();
  addAll(page, parseFragment(html).childNodes);
  return page;
}

function addAll(to: PageNode, nodes: DefaultTreeAdapterTypes.ChildNode[]) {
  for (const node of nodes) {
    if ('value' in node) to.appendChild(pageDocument.createTextNode(node.value));
    if (!('tagName' in node)) continue;
    const element = to.appendChild(pageDocument.createElement(node.tagName));
    for (const { name, value } of node.attrs) element.setAttribute(name, value);
    addAll(element, node.childNodes);
  }
}
