import { deflateSync } from 'node:zlib';

/** Objects by their numbers, as a PDF writes them. */
export type PdfObjects = Record<number, string>;

const HEAD = '%PDF-1.7\n';

/** A tree of so many pages in nodes of `width`, of which `said` is the count that it gives itself. */
export function pageTree(
  pages: number,
  { width = 3, said = pages }: { width?: number; said?: number | string } = {},
): PdfObjects {
  const objects: PdfObjects = { 1: '<< /Type /Catalog /Pages 2 0 R >>' };
  let free = 3;
  const nodes: string[] = [];
  for (let left = pages; left > 0; left -= width) {
    const own = Math.min(width, left);
    const node = free++;
    const kids = Array.from({ length: own }, () => free++);
    for (const kid of kids) objects[kid] = `<< /Type /Page /Parent ${node} 0 R /Note (a () \\) b) /Box [0 0 1.5 -2] >>`;
    objects[node] = `<< /Type /Pages /Count ${own} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    nodes.push(`${node} 0 R`);
  }
  objects[2] = `<< /Type /Pages % of the whole\n /Co#75nt ${said} /Kids [${nodes.join('\n')}] >>`;
  return objects;
}

/** With a table in plain text. */
export function pdfFile(objects: PdfObjects, more = '', before = '', previous?: number): Buffer {
  let text = before || HEAD;
  const rows: string[] = [];
  for (const [number, content] of Object.entries(objects)) {
    rows.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const link = previous === undefined ? '' : `/Prev ${previous}`;
  const at = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Root 1 0 R /Size 99 ${more} ${link} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What was changed later, behind what was there. */
export function pdfUpdate(file: Buffer, objects: PdfObjects): Buffer {
  const before = file.toString('latin1');
  return pdfFile(objects, '', before, Number(/startxref\n(\d+)\n%%EOF\n$/.exec(before)?.[1]));
}

/** With its objects in a stream, and its table in another, with or without the predictor of PNG. */
export function packedPdf(objects: PdfObjects, { predicted = true, more = '' } = {}): Buffer {
  const all = Object.entries(objects);
  let body = '';
  const head = all.map(([number, content]) => {
    const at = body.length;
    body += `${content} `;
    return `${number} ${at}`;
  });
  const [stream, table] = [900, 901];
  const first = `${head.join(' ')} `;
  const held = deflateSync(first + body).toString('latin1');
  let text = `${HEAD}${stream} 0 obj\n<< /Type /ObjStm /N ${all.length} /First ${first.length} /Filter /FlateDecode /Length 902 0 R >>\nstream\r\n${held}\nendstream\nendobj\n`;
  const row = (kind: number, value: number, place = 0) => [kind, value >> 16, (value >> 8) & 255, value & 255, place];
  const at = text.length;
  const rows = [...all.map((_, place) => row(2, stream, place)), row(1, HEAD.length), row(1, at)];
  const index = [...all.map(([number]) => `${number} 1`), `${stream} 2`].join(' ');
  const lines = rows.map((one, place) =>
    predicted ? [2, ...one.map((byte, column) => (byte - (rows[place - 1]?.[column] ?? 0)) & 255)] : one,
  );
  const packed = deflateSync(Buffer.from(lines.flat())).toString('latin1');
  const how = predicted ? '/DecodeParms << /Predictor 12 /Columns 5 >>' : '';
  text += `${table} 0 obj\n<< /Type /XRef /W [1 3 1] /Index [${index}] /Size 999 /Root 1 0 R ${more} /Filter [/FlateDecode] ${how} /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
