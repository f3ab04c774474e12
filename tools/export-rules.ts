import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXPORT = /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|type) (\w+)/gm;
const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s+from\s+'([#.][^']*)'/g;
/** An import of a whole file may use all its exports. */
const WHOLE = /(?:\* as \w+ from |\* from |import\()\s*'([#.][^']*)'/g;

/** Called by Next. */
const OF_NEXT =
  /^(?:metadata|generate[A-Z]\w+|revalidate|dynamic|runtime|viewport|config|middleware|register|GET|HEAD|POST|PUT|DELETE)$/;

export function findUnusedExports(): string[] {
  const files = globSync([
    '*.{js,ts}',
    'app/.*/**/*.ts',
    '{app,bench,cli,components,db,demo,deploy,domain,e2e,lib,server,tests,tools}/**/*.{ts,tsx,mjs}',
  ]);
  const sources = files.map((file) => ({ name: file.replace(/\.tsx?$/, ''), source: readFileSync(file, 'utf8') }));
  const used = new Set<string>();
  for (const { name, source } of sources) {
    const at = (target: string) => (target.startsWith('#') ? target.slice(1) : path.join(path.dirname(name), target));
    for (const [, names = '', from = ''] of source.matchAll(IMPORT))
      for (const one of names.split(',')) used.add(`${at(from)} ${/(\w+)(?:\s+as\s+\w+)?\s*$/.exec(one)?.[1]}`);
    for (const [, from = ''] of source.matchAll(WHOLE)) used.add(at(from));
  }
  const isUsed = (file: string, name: string) => used.has(file) || used.has(`${file} ${name}`);
  return sources.flatMap(({ name: file, source }) =>
    [...source.matchAll(EXPORT)]
      .map(([, name = '']) => name)
      .filter((name) => !isUsed(file, name) && !isForeign(file, name))
      .map((name) => `${file}: exports ${name}, which nothing imports`),
  );
}

function isForeign(file: string, name: string): boolean {
  return file.startsWith('db/schema/') || OF_NEXT.test(name);
}
