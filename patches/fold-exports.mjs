import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Node reads a package's manifest anew for each import within it. That of drizzle-orm is 179 kB: it names 447 entry points,
 * most of them by one pattern, and costs every process that starts two seconds of computing. Written as that pattern it
 * says the same in a tenth. A manifest of another shape is left alone.
 */
const MANIFEST = 'node_modules/drizzle-orm/package.json';

const manifest = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};
const names = Object.keys(manifest.exports ?? {});
const folded = names.filter((name) => JSON.stringify(manifest.exports[name]) === JSON.stringify(entryPoint(name)));
if (folded.length > 1 && !names.includes('./*')) {
  for (const name of folded) delete manifest.exports[name];
  manifest.exports['./*'] = entryPoint('./*');
  // The file may be shared with other installations, which a new one leaves alone.
  writeFileSync(`${MANIFEST}.new`, JSON.stringify(manifest));
  renameSync(`${MANIFEST}.new`, MANIFEST);
}

function entryPoint(name) {
  return {
    import: { types: `${name}.d.ts`, default: `${name}.js` },
    require: { types: `${name}.d.cts`, default: `${name}.cjs` },
    types: `${name}.d.ts`,
    default: `${name}.js`,
  };
}
