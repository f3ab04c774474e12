import { strToU8, zipSync } from 'fflate';
import type { Given } from '#e2e/support/clipboard';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Different each time, as the library keeps a file once. */
export function workbook(name: string, more: Record<string, string> = {}): Given {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`;
  const parts = { '[Content_Types].xml': types, 'xl/workbook.xml': `<x>${Math.random()}</x>`, ...more };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  return { name, mimeType: 'application/octet-stream', bytes: Buffer.from(bytes).toString('base64') };
}
