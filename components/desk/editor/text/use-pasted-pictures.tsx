'use client';

import { useRef } from 'react';
import { endingOf } from '#domain/intake/clipboard/picture';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { cleanPastedHtml } from '#domain/intake/word-paste';

/** What figures of a paste wait for, by their numbers: files of the clipboard, and hashes of pictures in the library. */
export type Awaited = { files: ReadonlyMap<number, File>; hashes: ReadonlyMap<number, string> };

type Paste = { richText: string; files: Map<number, File>; hashes: Map<number, string> };

type Given = {
  nameOf: (number: number) => string;
  /** Gets what a paste brings that is in the text. */
  onPasted: (awaited: Awaited) => void;
};

/** Takes the pictures of a pasted text, whose bytes lie in the clipboard or in the library, along with it. */
export function usePastedPictures({ nameOf, onPasted }: Given) {
  /** Undefined outside of a paste: what is dropped brings no pictures of this kind. */
  const paste = useRef<Paste>(undefined);
  const lastNumber = useRef(0);

  return {
    /** Not while something is dropped. */
    isPasting: () => paste.current !== undefined,

    begin({ clipboardData }: ClipboardEvent): void {
      const begun = { richText: clipboardData?.getData('text/rtf') ?? '', files: new Map(), hashes: new Map() };
      paste.current = begun;
      // Behind all that the event does to the text, whoever of the editor's parts does it.
      queueMicrotask(() => {
        paste.current = undefined;
        if (begun.files.size + begun.hashes.size > 0) onPasted(begun);
      });
    },

    /** For the text; a picture that comes is a figure there that waits for it. */
    clean(html: string): { html: string; lost: number } {
      const { current } = paste;
      const { html: marked, pictures, lost } = picturesOfClipboard(html, current?.richText ?? '', location.origin);
      if (!current) return { html: cleanPastedHtml(html), lost: lost + pictures.length };
      const waiting = pictures.map((picture, place) => {
        lastNumber.current += 1;
        const number = lastNumber.current;
        if ('sha256' in picture) {
          current.hashes.set(number, picture.sha256);
          return { waiting: number, isOwn: true };
        }
        const name = `${nameOf(place + 1)}.${endingOf(picture.type)}`;
        current.files.set(number, new File([picture.bytes], name, { type: picture.type }));
        return { waiting: number };
      });
      return { html: cleanPastedHtml(marked, waiting), lost };
    },

    /** What comes as a file does not come a second time. */
    forget(): void {
      paste.current?.files.clear();
      paste.current?.hashes.clear();
    },
  };
}
