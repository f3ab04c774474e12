import { type NodeConfig, wrappingInputRule } from '@tiptap/core';
import { readDelimiter, readKind, readMarker, readStart, readValue } from '#domain/article/html-attributes';
import { htmlType, nextLabel } from '#domain/article/list-numbers';
import { numberedListOf } from '#domain/article/list-places';
import { typedList } from '#domain/article/typed-list';

export const orderedList: Partial<NodeConfig> = {
  addAttributes: () => ({
    start: {
      default: null,
      parseHTML: (element) => readStart(element.getAttribute('start')),
      renderHTML: ({ start }) => (start === null ? {} : { start }),
    },
    kind: {
      default: null,
      parseHTML: (element) => readKind(element.getAttribute('data-kind'), element.getAttribute('type')),
      renderHTML: ({ kind }) => (kind ? { 'data-kind': kind, type: htmlType(kind) } : {}),
    },
    delimiter: {
      default: null,
      parseHTML: (element) => readDelimiter(element.getAttribute('data-delimiter')),
      renderHTML: ({ delimiter }) => (delimiter ? { 'data-delimiter': delimiter } : {}),
    },
    reversed: {
      default: null,
      parseHTML: (element) => element.hasAttribute('reversed') || null,
      renderHTML: ({ reversed }) => (reversed ? { reversed: '' } : {}),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: (text) => {
          const data = typedList(text);
          return data ? { index: 0, text, data } : null;
        },
        type: this.type,
        getAttributes: ({ data }) => data ?? {},
        joinPredicate: ([typed], list) => nextLabel(numberedListOf(list)) === typed.trim(),
      }),
    ];
  },
};

/** What Enter begins is an item of its own, without the number of the one before. */
export const listItem: Partial<NodeConfig> = {
  addAttributes: () => ({
    value: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => readValue(element.getAttribute('value')),
      renderHTML: ({ value }) => (value === null ? {} : { value }),
    },
    marker: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => readMarker(element.getAttribute('data-marker')),
      renderHTML: ({ marker }) => (marker === null ? {} : { 'data-marker': marker }),
    },
  }),
};
