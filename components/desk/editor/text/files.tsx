'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { findInLibrary } from '#components/desk/media/find-in-library';
import { type Manuscript, mediaOf } from '#domain/article/manuscript';
import { findShown, type MediaKind, type PickedMedia } from '#domain/media/media';
import type { SeenCredits } from '#domain/media/words';
import type { FormState } from '#lib/base/form';

/** In the library, where `was` stood. */
export type DescribePicture = (input: { id: number; alt: string; was: string }) => Promise<FormState>;

type Files = {
  /** The file if it can be shown as that kind. */
  findShown: (id: number | null, kind: MediaKind) => PickedMedia | undefined;
  add: (files: PickedMedia[]) => void;
  /** Only in an article. */
  describePicture?: DescribePicture;
};

const FilesContext = createContext<Files>({ findShown: () => undefined, add: () => {} });

export function useFiles() {
  return useContext(FilesContext);
}

export type FileStore = ReturnType<typeof useFileStore>;

export function useFileStore(initial: PickedMedia[]) {
  const [files, setFiles] = useState<ReadonlyMap<number, PickedMedia>>(() => byId(initial));
  const find = useCallback((id: number | null, kind: MediaKind) => findShown(files, id, kind), [files]);
  const add = useCallback((more: PickedMedia[]) => setFiles((before) => new Map([...before, ...byId(more)])), []);
  const latestFiles = useRef(files);
  latestFiles.current = files;
  const takeWords = useCallback((those: PickedMedia[]) => setFiles((before) => withWordsOf(before, those)), []);
  useMended(files, takeWords);
  return { files, latestFiles, findShown: find, add };
}

/** A file without words may be mended in another tab: asks for it when this one is looked at again. */
function useMended(files: ReadonlyMap<number, PickedMedia>, take: (files: PickedMedia[]) => void): void {
  const lacking = [...files.values()].flatMap(({ id, lacksWords }) => (lacksWords ? [id] : [])).join();
  useEffect(() => {
    if (!lacking) return;
    const ask = () => findInLibrary('id', lacking.split(',')).then((found) => take(found ?? []));
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [lacking, take]);
}

/**
 * Asks once for files of the text that are not known: what is pasted or dropped may bring them, a kept copy or another's
 * text. What the library does not have stays missing.
 */
export function useUnknownFiles({ files, add }: FileStore, text: Pick<Manuscript, 'coverId' | 'body'>): void {
  const asked = useRef(new Set<number>()).current;
  const unknown = useMemo(() => mediaOf(text).filter((id) => !files.has(id)), [files, text]);
  useEffect(() => {
    const ids = unknown.filter((id) => !asked.has(id));
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    void findInLibrary('id', ids).then((found) => {
      if (found) return add(found);
      // Again with the next change after the window was left.
      const ask = () => {
        for (const id of ids) asked.delete(id);
      };
      window.addEventListener('focus', ask, { once: true });
    });
  }, [unknown, asked, add]);
}

/** All else stays as the editor shows it. */
function withWordsOf(files: ReadonlyMap<number, PickedMedia>, those: PickedMedia[]): ReadonlyMap<number, PickedMedia> {
  const now = new Map(those.map(({ id, lacksWords }) => [id, lacksWords]));
  return new Map([...files].map(([id, file]) => [id, { ...file, lacksWords: now.get(id) ?? file.lacksWords }]));
}

/** The credits that the editor shows, by media id. */
export function creditsIn(
  text: Pick<Manuscript, 'coverId' | 'body'>,
  files: ReadonlyMap<number, PickedMedia>,
): SeenCredits {
  const shown = mediaOf(text).flatMap((id) => files.get(id) ?? []);
  return Object.fromEntries(shown.map(({ id, credit }) => [id, credit]));
}

export const FilesProvider = FilesContext.Provider;

function byId(files: PickedMedia[]): Map<number, PickedMedia> {
  return new Map(files.map((file) => [file.id, file]));
}
