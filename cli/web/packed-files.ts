import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = '**/*.{css,js,json,map,svg,txt}';
/** Smaller files fit one network packet. */
const WORTHWHILE = 1024;

/** Compresses built files before any request waits for it. */
export function packBuiltFiles(folder = '.next/static'): void {
  for (const file of globSync(`${folder}/${TEXTS}`)) {
    const plain = readFileSync(file);
    if (plain.length < WORTHWHILE) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }));
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  }
}
