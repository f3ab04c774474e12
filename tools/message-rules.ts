import { globSync, readFileSync } from 'node:fs';

type Messages = { [key: string]: string | Messages };

/** One line for each message that one language lacks, or that takes other values. */
export function findUnevenMessages(): string[] {
  const vi = flatten(load('vi'));
  const en = flatten(load('en'));
  const keys = new Set([...vi.keys(), ...en.keys()]);
  return [...keys].flatMap((key) => {
    if (!vi.has(key)) return [`messages/vi lacks ${key}`];
    if (!en.has(key)) return [`messages/en lacks ${key}`];
    return placeholders(vi.get(key)) === placeholders(en.get(key))
      ? []
      : [`${key} takes other values in en than in vi`];
  });
}

function load(language: string): Messages {
  const files = globSync(`messages/${language}/*.json`);
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Messages));
}

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function placeholders(message = ''): string {
  return [...message.matchAll(/\{(\w+)(?=[,}])/g)]
    .map(([, name]) => name)
    .sort()
    .join();
}
