import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, declarationsOf, type Element } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

type Styles = Map<string, string>;

/** What a paste reads of a style; the rest need not be copied. */
const READ = new Set(
  [
    'font font-family font-style font-variant font-weight list-style list-style-type mso-list mso-outline-level mso-symbol-font-family mso-text-raise',
    'position text-align text-decoration text-decoration-line text-transform top vertical-align',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Puts what the style sheets of a document say into its elements' styles: rules for a tag, a class, or a tag with a
 * class, as office programs write them. Other selectors and rules for some media only are passed over.
 */
export function applySheets(document: DefaultTreeAdapterTypes.Document) {
  const rules = readSheets(document);
  if (rules.size === 0) return;
  walk(document.childNodes, (node) => {
    if ('tagName' in node) applyTo(node, rules);
    return () => {};
  });
}

function applyTo(element: Element, rules: Map<string, Styles>) {
  const classes = attribute(element, 'class').split(/\s+/).filter(Boolean).slice(0, 20);
  const selectors = [
    element.tagName,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${element.tagName}.${name}`),
  ];
  const merged: Styles = new Map(selectors.flatMap((selector) => [...(rules.get(selector) ?? [])]));
  if (merged.size === 0) return;
  const own = attribute(element, 'style');
  const value = [...[...merged].map(([name, setting]) => `${name}:${setting}`), own].join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}

/** By selector. */
function readSheets(document: DefaultTreeAdapterTypes.Document): Map<string, Styles> {
  const rules = new Map<string, Styles>();
  walk(document.childNodes, (node) => {
    if (!('tagName' in node) || node.tagName !== 'style') return () => {};
    const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    for (const { selectors, body } of rulesOf(css)) addRule(rules, selectors, body);
    return undefined;
  });
  return rules;
}

const SELECTOR = /^([a-z][a-z0-9]*)?(\.[^\s.#:>+~[\]*()]+)?$/i;

function addRule(rules: Map<string, Styles>, selectors: string, body: string) {
  const read = [...declarationsOf(body)].filter(([name]) => READ.has(name));
  if (read.length === 0) return;
  for (const selector of selectors.split(',')) {
    const [whole, tag = '', name = ''] = SELECTOR.exec(selector.trim()) ?? [];
    if (!whole) continue;
    const key = tag.toLowerCase() + name;
    rules.set(key, new Map([...(rules.get(key) ?? []), ...read]));
  }
}

type Rule = { selectors: string; body: string };

/** The rules outside of `@media` and the like. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const text = withoutComments(css);
  let start = 0;
  let open = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\') at += 1;
    else if (quote) quote = letter === quote || letter === '\n' ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (letter === '}') {
      if (depth === 1) rules.push({ selectors: text.slice(start, open), body: text.slice(open + 1, at) });
      depth = Math.max(0, depth - 1);
      if (depth === 0) start = at + 1;
    } else if (letter === ';' && depth === 0) start = at + 1;
  }
  return rules.filter(({ selectors }) => !selectors.trimStart().startsWith('@'));
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < css.length) {
    const start = css.indexOf('/*', at);
    parts.push(css.slice(at, start < 0 ? css.length : start));
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return parts.join(' ').replaceAll('<!--', ' ').replaceAll('-->', ' ');
}
