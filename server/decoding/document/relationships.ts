import { escapeHtml } from '#domain/intake/paste/write-list';
import { type Parts, rootOf } from '#server/decoding/document/package';
import { attributeOf, childrenOf } from '#server/decoding/document/xml';

type Relationship = { id: string; type: string; target: string; isExternal: boolean };

/** The name of the part that says what a part refers to. `''` is the package. */
export function relationshipsName(name: string): string {
  return `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;
}

/** What a part refers to; targets are names of parts. */
export function relationshipsOf(parts: Parts, name: string): Relationship[] {
  return childrenOf(rootOf(parts, relationshipsName(name))).map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolve(folderOf(name), target),
      isExternal,
    };
  });
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** With targets from the root, which a reader need not resolve; without those to what is not there. */
export function writeRelationships(all: Relationship[], isThere: (target: string) => boolean): string {
  const written = all
    .filter(({ isExternal, target }) => isExternal || isThere(target))
    .map(({ id, type, target, isExternal }) => {
      const place = isExternal
        ? `Target="${escapeHtml(target)}" TargetMode="External"`
        : `Target="/${escapeHtml(target)}"`;
      return `<Relationship Id="${escapeHtml(id)}" Type="${RELATIONS}/${escapeHtml(type)}" ${place}/>`;
    });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${namespace}">${written.join('')}</Relationships>`;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
