import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Node reads a package's manifest anew for each import within it. That of drizzle-orm is 179 kB: it names 447 entry points,
 * most of them by one pattern, and costs every process that starts two seconds of computing. Written as that pattern it
 * says the same in a tenth.
 */
const MANIFEST = 'node_modules/drizzle-orm/package.json';

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const pattern = entryPoint('*');
const kept = Object.entries(manifest.exports).filter(
  ([key, value]) => key !== './*' && JSON.stringify(value) !== JSON.stringify(entryPoint(key.slice(2))),
);
manifest.exports = { ...Object.fromEntries(kept), './*': pattern };
// The file may be shared with other installations, which a new one leaves alone.
writeFileSync(`${MANIFEST}.new`, JSON.stringify(manifest));
renameSync(`${MANIFEST}.new`, MANIFEST);

function entryPoint(name) {
  return {
    import: { types: `./${name}.d.ts`, default: `./${name}.js` },
    require: { types: `./${name}.d.cts`, default: `./${name}.cjs` },
    types: `./${name}.d.ts`,
    default: `./${name}.js`,
  };
}
