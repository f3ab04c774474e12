import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import { isTooDeep } from '#domain/article/storable';

/** Refuses a change that nests deeper than can be stored. */
export const WithinLimits = Extension.create<{ onRefused: () => void }>({
  name: 'withinLimits',
  addOptions: () => ({ onRefused: () => {} }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    return [
      new Plugin({
        filterTransaction({ doc, mapping, docChanged }) {
          if (!docChanged) return true;
          const isRefused = isTooDeep(doc, ...changedRange(mapping, doc.content.size));
          if (isRefused) onRefused();
          return !isRefused;
        },
      }),
    ];
  },
});

/** From the first to the last change: what is wrapped lies between two of them. */
function changedRange(mapping: Mapping, size: number): [from: number, to: number] {
  let [from, to] = [size, 0];
  for (const [step, map] of mapping.maps.entries()) {
    const later = mapping.slice(step + 1);
    map.forEach((_from, _to, newFrom, newTo) => {
      from = Math.min(from, later.map(newFrom, -1));
      to = Math.max(to, later.map(newTo, 1));
    });
  }
  return [from, to];
}
