'use client';

import { createContext, useCallback, useContext, useState } from 'react';
import { findShown, type MediaKind, type PickedMedia } from '#domain/media';

type Files = {
  /** The file of that id where it can be shown as that. */
  findShown: (id: number | null, kind: MediaKind) => PickedMedia | undefined;
  add: (files: PickedMedia[]) => void;
};

const FilesContext = createContext<Files>({ findShown: () => undefined, add: () => {} });

/** The files that the text shows, by id, for whatever part of the editor draws them. */
export function useFiles() {
  return useContext(FilesContext);
}

export function useFileStore(initial: PickedMedia[]) {
  const [files, setFiles] = useState<ReadonlyMap<number, PickedMedia>>(() => byId(initial));
  const find = useCallback((id: number | null, kind: MediaKind) => findShown(files, id, kind), [files]);
  const add = useCallback((more: PickedMedia[]) => setFiles((before) => new Map([...before, ...byId(more)])), []);
  return { files, findShown: find, add };
}

export const FilesProvider = FilesContext.Provider;

function byId(files: PickedMedia[]): Map<number, PickedMedia> {
  return new Map(files.map((file) => [file.id, file]));
}
