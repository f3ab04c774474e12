'use client';

import type { Transaction } from '@tiptap/pm/state';
import { useRef } from 'react';
import { endingOf } from '#domain/intake/clipboard/picture';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { cleanPastedHtml } from '#domain/intake/word-paste';

/** Keeps the pictures of a paste, whose bytes lie in the clipboard, until the text is in and says where they stand. */
export function usePastedPictures(nameOf: (number: number) => string) {
  /** Undefined outside of a paste: what is dropped brings no pictures of this kind. */
  const richText = useRef<string>(undefined);
  const files = useRef<File[]>([]);

  return {
    begin({ clipboardData }: ClipboardEvent): void {
      richText.current = clipboardData?.getData('text/rtf') ?? '';
      files.current = [];
    },

    /** For the text; a picture that comes is an empty figure there. */
    clean(html: string): { html: string; lost: number } {
      const { found, lost } = picturesOfClipboard(html, richText.current ?? '');
      if (richText.current === undefined) return { html: cleanPastedHtml(html), lost: lost + found.size };
      // No picture of the library has such an id, and none is stored.
      const ids = new Map([...found.keys()].map((address, place) => [address, -1 - place]));
      const cleaned = cleanPastedHtml(html, ids);
      const pictures = [...found.values()];
      const shown = [...cleaned.matchAll(/<figure data-media-id="-(\d+)"/g)];
      files.current = shown.flatMap(([, number], place) => {
        const picture = pictures[Number(number) - 1];
        if (!picture) return [];
        return new File([picture.bytes], `${nameOf(place + 1)}.${endingOf(picture.type)}`, { type: picture.type });
      });
      return { html: cleaned, lost: lost + found.size - new Set(shown.map(([, number]) => number)).size };
    },

    /** What comes as a file comes once. */
    end(isTakenAsFile: boolean): void {
      richText.current = undefined;
      if (isTakenAsFile) files.current = [];
    },

    /** The files that came with a change of the text, and before which empty figures they belong, if those came in. */
    take(transaction: Transaction): { files: File[]; places: number[] } {
      const taken = transaction.getMeta('paste') ? files.current : [];
      if (taken.length === 0) return { files: [], places: [] };
      files.current = [];
      const places = emptyFiguresIn(transaction);
      return { files: taken, places: places.length === taken.length ? places : [] };
    },
  };
}

function emptyFiguresIn({ doc, mapping }: Transaction): number[] {
  const places: number[] = [];
  mapping.maps.forEach((map, step) => {
    map.forEach((_, __, start, end) => {
      const rest = mapping.slice(step + 1);
      doc.nodesBetween(rest.map(start, -1), rest.map(end), ({ type, attrs }, at) => {
        if (type.name === 'figure' && attrs['mediaId'] === null) places.push(at);
      });
    });
  });
  return places;
}
