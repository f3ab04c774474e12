'use client';

import type { Editor } from '@tiptap/react';
import { createContext, useContext } from 'react';
import { UploadItem } from '#components/desk/media/upload-list';
import type { Upload } from '#components/desk/media/use-uploads';
import type { PickedMedia } from '#domain/media/media';

type Uploads = {
  /** By the number under which a figure waits. */
  of: (waiting: number) => Upload | undefined;
  retry: (upload: Upload) => void;
  giveUp: (waiting: number) => void;
};

const WaitingContext = createContext<Uploads>({ of: () => undefined, retry: () => {}, giveUp: () => {} });

export const WaitingProvider = WaitingContext.Provider;

/** How the upload goes for which a figure waits; nothing where there is none. */
export function WaitingItem({ waiting }: { waiting: number | null }) {
  const { of, retry, giveUp } = useContext(WaitingContext);
  const upload = waiting === null ? undefined : of(waiting);
  if (!upload || waiting === null) return null;
  return <UploadItem upload={upload} onRetry={retry} onDismiss={() => giveUp(waiting)} showsLinks={false} />;
}

export function waitingIn({ state: { doc } }: Editor): Set<number> {
  const found = new Set<number>();
  doc.descendants(({ attrs }) => {
    if (typeof attrs['waiting'] === 'number') found.add(attrs['waiting']);
  });
  return found;
}

/** Gives each figure what it waits for, null for nothing any more; no step of its own to undo. */
export function fillWaiting({ state, view }: Editor, arrived: ReadonlyMap<number, PickedMedia | null>): void {
  const { tr } = state;
  state.doc.descendants(({ attrs }, at) => {
    const media = arrived.get(attrs['waiting'] as number);
    if (media === undefined) return;
    const described = { mediaId: media?.id ?? null, alt: attrs['alt'] ?? (media?.alt || null) };
    tr.setNodeMarkup(at, undefined, { ...attrs, ...described, waiting: null });
  });
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}
