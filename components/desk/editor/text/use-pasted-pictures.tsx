'use client';

import { useRef } from 'react';
import { endingOf } from '#domain/intake/clipboard/picture';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { cleanPastedHtml } from '#domain/intake/word-paste';

type Paste = { richText: string; files: Map<number, File> };

type Given = {
  nameOf: (number: number) => string;
  /** Gets the files of a paste that is in the text, under the numbers by which its figures wait for them. */
  onPasted: (files: ReadonlyMap<number, File>) => void;
};

/** Takes the pictures of a pasted text, whose bytes lie in the clipboard, along with it. */
export function usePastedPictures({ nameOf, onPasted }: Given) {
  /** Undefined outside of a paste: what is dropped brings no pictures of this kind. */
  const paste = useRef<Paste>(undefined);
  const lastNumber = useRef(0);

  return {
    begin({ clipboardData }: ClipboardEvent): void {
      const begun = { richText: clipboardData?.getData('text/rtf') ?? '', files: new Map() };
      paste.current = begun;
      // Behind all that the event does to the text, whoever of the editor's parts does it.
      queueMicrotask(() => {
        paste.current = undefined;
        if (begun.files.size > 0) onPasted(begun.files);
      });
    },

    /** For the text; a picture that comes is a figure there that waits for it. */
    clean(html: string): { html: string; lost: number } {
      const { current } = paste;
      const { html: marked, pictures, lost } = picturesOfClipboard(html, current?.richText ?? '');
      if (!current) return { html: cleanPastedHtml(html), lost: lost + pictures.length };
      const waiting = pictures.map(({ type, bytes }, place) => {
        lastNumber.current += 1;
        const name = `${nameOf(place + 1)}.${endingOf(type)}`;
        current.files.set(lastNumber.current, new File([bytes], name, { type }));
        return { waiting: lastNumber.current };
      });
      return { html: cleanPastedHtml(marked, waiting), lost };
    },

    /** What comes as a file does not come a second time. */
    forget(): void {
      paste.current?.files.clear();
    },
  };
}
