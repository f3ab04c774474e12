import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
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
          const isRefused = mapping.maps.some((map, step) => {
            const later = new Mapping(mapping.maps.slice(step + 1));
            let isDeep = false;
            map.forEach((_from, _to, from, to) => {
              isDeep ||= isTooDeep(doc, later.map(from, -1), later.map(to, 1));
            });
            return isDeep;
          });
          if (isRefused) onRefused();
          return !isRefused;
        },
      }),
    ];
  },
});
