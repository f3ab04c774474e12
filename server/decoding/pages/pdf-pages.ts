import { asDictionary, PdfFile } from '#server/decoding/pages/pdf-file';
import { Allowance, Reference, type Value } from '#server/decoding/pages/pdf-values';

const MOST_READ = 128 * 1024 * 1024;

/** The pages of its tree where the tree says the same of itself; undefined otherwise. Throws where it cannot be read. */
export function countPdfPages(content: Buffer, mostRead = MOST_READ): number | undefined {
  const pdf = new PdfFile(content, new Allowance(mostRead));
  const tree = asDictionary(pdf.resolve(pdf.root)).get('Pages');
  const said = pdf.resolve(asDictionary(pdf.resolve(tree)).get('Count'));
  const seen = new Set<number>();
  const open: Value[] = [tree];
  let count = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (!(next instanceof Reference) || seen.has(next.number)) return undefined;
    seen.add(next.number);
    const node = asDictionary(pdf.resolve(next));
    const kids = pdf.resolve(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) open.push(kid);
    else if (node.get('Type') === '/Pages') return undefined;
    else count++;
  }
  return count === said ? count : undefined;
}
