import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';

const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

type Value = { '@value'?: unknown; '@type'?: string[]; [property: string]: unknown };

/** schema.org's vocabulary (N-Quads): subject → predicate → objects. */
const vocabulary = readVocabulary();

/** What schema.org's vocabulary does not know or allow; empty where all is well. */
export async function faultsOf(document: object): Promise<string[]> {
  const nodes = await jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader: loadContext });
  if (nodes.length === 0) return ['nothing is said'];
  return (nodes as Value[]).flatMap((node) => faultsIn(node, ''));
}

/** Every bare name is a schema.org term; throws for any other context. */
async function loadContext(url: string) {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`a context from elsewhere: ${url}`);
  return { documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } };
}

function faultsIn(node: Value, at: string): string[] {
  const types = node['@type'] ?? [];
  if (types.length === 0) return [`${at}: no type`];
  const unknown = types.filter((type) => !has(type, TYPE, `${RDFS}Class`));
  if (unknown.length > 0) return [`${at}: no such type: ${unknown.join(', ')}`];
  const ancestors = new Set(types.flatMap(ancestorsOf));
  return Object.entries(node).flatMap(([property, values]) =>
    property.startsWith('@')
      ? []
      : propertyFaults(property, values as Value[], ancestors, `${at}/${shortOf(property)}`),
  );
}

function propertyFaults(property: string, values: Value[], ancestors: Set<string>, at: string): string[] {
  // `query-input` is `query` of the action's input (schema.org/docs/actions.html).
  const term = property.replace(/-(input|output)$/, '');
  const domains = objectsOf(term, `${SCHEMA}domainIncludes`);
  if (domains.length === 0) return [`${at}: no such property`];
  if (!domains.some((domain) => ancestors.has(domain))) return [`${at}: not a property of that type`];
  const ranges = objectsOf(term, `${SCHEMA}rangeIncludes`);
  return values.flatMap((value) => {
    if ('@value' in value)
      return fits(value['@value'], ranges) ? [] : [`${at}: ${String(value['@value'])} is no value`];
    const faults = faultsIn(value, at);
    const fitsRange = (value['@type'] ?? []).flatMap(ancestorsOf).some((type) => ranges.includes(type));
    return fitsRange ? faults : [...faults, `${at}: no value of that type`];
  });
}

function fits(value: unknown, ranges: string[]): boolean {
  const is = (...names: string[]) =>
    ranges.some((range) => ancestorsOf(range).some((type) => names.includes(shortOf(type))));
  if (typeof value === 'boolean') return is('Boolean');
  if (typeof value === 'number') return is('Number', 'Quantity', 'QuantitativeValue');
  const text = String(value);
  const isAddress = /^https?:\/\/\S+$/.test(text);
  if (ranges.every((range) => ['Date', 'DateTime'].includes(shortOf(range)))) {
    return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));
  }
  if (ranges.every((range) => shortOf(range) === 'URL')) return isAddress;
  return isAddress || is('Text');
}

function ancestorsOf(type: string): string[] {
  return [type, ...objectsOf(type, `${RDFS}subClassOf`).flatMap(ancestorsOf)];
}

function objectsOf(subject: string, predicate: string): string[] {
  return vocabulary.get(subject)?.get(predicate) ?? [];
}

function has(subject: string, predicate: string, object: string): boolean {
  return objectsOf(subject, predicate).includes(object);
}

function shortOf(term: string): string {
  return term.replace(SCHEMA, '');
}

function readVocabulary(): Map<string, Map<string, string[]>> {
  const terms = new Map<string, Map<string, string[]>>();
  const folder = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
  for (const line of readFileSync(folder, 'utf8').split('\n')) {
    const [, subject, predicate, object] = /^<([^>]+)> <([^>]+)> <([^>]+)> /.exec(line) ?? [];
    if (!subject || !predicate || !object) continue;
    const term = terms.get(subject) ?? new Map<string, string[]>();
    terms.set(subject, term.set(predicate, [...(term.get(predicate) ?? []), object]));
  }
  return terms;
}
