import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ENDINGS = { br: '.br', gzip: '.gz' } as const;

/** Keyed as `br /_next/static/…`; packed by `cli/web/packed-files.ts`. */
export function readPackedFiles(folder = path.resolve('.next/static')): ReadonlyMap<string, Buffer> {
  const packed = new Map<string, Buffer>();
  for (const [encoding, ending] of Object.entries(ENDINGS))
    for (const file of globSync(`**/*${ending}`, { cwd: folder })) {
      const address = `/_next/static/${file.slice(0, -ending.length).split(path.sep).join('/')}`;
      packed.set(`${encoding} ${address}`, readFileSync(path.join(folder, file)));
    }
  return packed;
}
