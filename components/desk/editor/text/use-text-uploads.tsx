'use client';

import type { Editor } from '@tiptap/react';
import { type RefObject, useRef } from 'react';
import { createPortal } from 'react-dom';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { useFiles } from '#components/desk/editor/text/files';
import {
  closePlace,
  elementOfPlace,
  fillFigure,
  fillPlace,
  openPlace,
} from '#components/desk/editor/text/upload-places';
import { UploadItem } from '#components/desk/media/upload-list';
import { type Upload, useUploads } from '#components/desk/media/use-uploads';
import { insertPlace } from '#domain/article/insert-place';

/** Uploads files into the text; while one is on its way its progress stands where it will be. */
export function useTextUploads(editor: RefObject<Editor | null>) {
  const { add: know } = useFiles();
  const elements = useRef(new Map<number, HTMLElement>()).current;
  /** Uploads for which an empty figure stands in the text. */
  const figures = useRef(new Set<number>()).current;
  const { uploads, add, retry, dismiss } = useUploads((media, id) => {
    const text = editor.current;
    if (!text || text.isDestroyed) return;
    know([media]);
    const isFilled = figures.has(id) && fillFigure(text, id, media);
    if (!isFilled && !fillPlace(text, id, [nodeOf(media)])) closePlace(text, id);
    forget(id);
  });

  function forget(id: number) {
    elements.delete(id);
    figures.delete(id);
    const upload = uploads.find((one) => one.id === id);
    if (upload) dismiss(upload);
  }

  /** One place for each file. */
  function open(text: Editor, files: File[], places: number[]): Upload[] {
    const added = add(files);
    added.forEach(({ id }, number) => {
      const element = elementOfPlace();
      elements.set(id, element);
      openPlace(text, { id, at: places[number] ?? 0, element });
    });
    return added;
  }

  return {
    /** Behind the block at that place of the text. */
    take(files: File[], at: number): boolean {
      const text = editor.current;
      if (files.length === 0 || !text) return false;
      const place = insertPlace(text.state.doc, at);
      open(text, files, Array(files.length).fill(place));
      return true;
    },
    /** Into the empty figures behind those places. */
    fill(files: File[], places: number[]): void {
      const text = editor.current;
      if (text) for (const { id } of open(text, files, places)) figures.add(id);
    },
    isUploading: uploads.some(({ state }) => state === 'waiting' || state === 'sending'),
    places: uploads.map((upload) => {
      const element = elements.get(upload.id);
      if (!element) return null;
      const giveUp = () => {
        if (editor.current) closePlace(editor.current, upload.id);
        forget(upload.id);
        editor.current?.view.focus();
      };
      return createPortal(
        <UploadItem upload={upload} onRetry={retry} onDismiss={giveUp} showsLinks={false} />,
        element,
        String(upload.id),
      );
    }),
  };
}
