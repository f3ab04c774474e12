'use client';

import type { Editor } from '@tiptap/react';
import { type RefObject, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { putPictures } from '#components/desk/editor/text/dropped-files';
import { nodeOf } from '#components/desk/editor/text/file-node';
import { useFiles } from '#components/desk/editor/text/files';
import { closePlace, elementOfPlace, fillPlace, openPlace } from '#components/desk/editor/text/upload-places';
import type { Awaited } from '#components/desk/editor/text/use-pasted-pictures';
import { behindWaiting, fillWaiting, numberOfFile, waitingIn } from '#components/desk/editor/text/waiting-figures';
import { findByHash } from '#components/desk/media/find-in-library';
import { UploadItem } from '#components/desk/media/upload-list';
import { useUploads } from '#components/desk/media/use-uploads';
import { insertPlace } from '#domain/article/insert-place';
import type { PickedMedia } from '#domain/media/media';

/**
 * Uploads files into the text; while one is on its way its progress stands where it will be. Pictures given together are
 * one step to undo, and none when they arrive. `onLost` is told how many
 * pictures of a paste the library has no more.
 */
export function useTextUploads(editor: RefObject<Editor | null>, onLost: (count: number) => void) {
  const { add: know } = useFiles();
  const [asking, setAsking] = useState(0);
  const elements = useRef(new Map<number, HTMLElement>()).current;
  /** The numbers by which figures wait, by upload; what came for them is kept for those that an undo brings back. */
  const waiting = useRef(new Map<number, number>()).current;
  const arrived = useRef(new Map<number, PickedMedia | null>()).current;
  const { uploads, add, retry, dismiss } = useUploads((media, id) => {
    const text = editor.current;
    if (!text || text.isDestroyed) return;
    know([media]);
    const number = waiting.get(id);
    if (number !== undefined) {
      arrived.set(number, media);
      fillWaiting(text, arrived);
    } else if (!fillPlace(text, id, [nodeOf(media)])) closePlace(text, id);
    forget(id);
  });

  function forget(id: number) {
    elements.delete(id);
    const upload = uploads.find((one) => one.id === id);
    if (upload) dismiss(upload);
  }

  /** Pictures that the library has; figures whose picture it has no more wait for nothing. */
  async function bringKnown(hashes: ReadonlyMap<number, string>): Promise<void> {
    setAsking((before) => before + 1);
    const found = await findByHash([...new Set(hashes.values())]).finally(() => setAsking((before) => before - 1));
    const lost = [...hashes.values()].filter((hash) => !found.has(hash)).length;
    know([...found.values()]);
    for (const [number, hash] of hashes) arrived.set(number, found.get(hash) ?? null);
    if (editor.current && !editor.current.isDestroyed) fillWaiting(editor.current, arrived);
    if (lost > 0) onLost(lost);
  }

  function take(files: File[], at: number): boolean {
    const text = editor.current;
    if (files.length === 0 || !text) return false;
    const place = behindWaiting(text.state.doc, insertPlace(text.state.doc, at));
    const added = add(files);
    const others = new Map(putPictures(text, added, place).map((one) => [one.id, one.at]));
    for (const { id } of added) {
      const other = others.get(id);
      if (other === undefined) {
        waiting.set(id, numberOfFile(id));
        continue;
      }
      const element = elementOfPlace();
      elements.set(id, element);
      openPlace(text, { id, at: other, element });
    }
    return true;
  }

  function stands(id: number): boolean {
    const number = waiting.get(id);
    return number === undefined || Boolean(editor.current && waitingIn(editor.current).has(number));
  }

  return {
    /** Behind the block at that place of the text. */
    take,
    /** Into the figures that wait for them; behind the caret where none does. */
    bring({ files, hashes }: Awaited): void {
      const text = editor.current;
      if (!text || text.isDestroyed) return;
      if (hashes.size > 0) void bringKnown(hashes);
      const awaited = waitingIn(text);
      const others: File[] = [];
      for (const [number, file] of files) {
        if (awaited.has(number)) for (const { id } of add([file])) waiting.set(id, number);
        else others.push(file);
      }
      take(others, text.state.selection.to);
    },
    /** After an undo, redo, paste or drop, which may have brought back figures that waited. */
    refill(text: Editor): void {
      if (arrived.size > 0) fillWaiting(text, arrived);
    },
    waiting: {
      of: (number: number) => uploads.find(({ id }) => waiting.get(id) === number),
      retry,
      giveUp(number: number) {
        arrived.set(number, null);
        if (editor.current) fillWaiting(editor.current, arrived);
        for (const upload of uploads) if (waiting.get(upload.id) === number) dismiss(upload);
        editor.current?.view.focus();
      },
    },
    /** Those that stand in the text, not those whose picture was taken out. */
    failed: uploads.filter(({ state, id }) => state === 'failed' && stands(id)).length,
    isUploading:
      asking > 0 || uploads.some(({ state, id }) => (state === 'waiting' || state === 'sending') && stands(id)),
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
