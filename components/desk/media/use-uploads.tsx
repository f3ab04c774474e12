import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '#components/desk/media/upload';
import type { PickedMedia } from '#domain/media/media';

export type Upload = {
  id: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Sent so far, 0 to 1. */
  share: number;
  /** From the server; empty if none came. */
  message?: string;
  /** Failed for good: sent again, it is refused again. */
  isUnfit?: boolean;
  media?: PickedMedia;
  isNew?: boolean;
};

const AT_ONCE = 2;

/** Uploads two at a time; `onStored` gets each stored file and the upload's id. */
export function useUploads(onStored: (media: PickedMedia, id: number) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef({ waiting: [] as Upload[], running: new Map<number, AbortController>(), lastId: 0 }).current;
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });

  const change = (id: number, part: Partial<Upload>) =>
    setUploads((list) => list.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  async function send({ id, file }: Upload) {
    const stop = new AbortController();
    queue.running.set(id, stop);
    change(id, { state: 'sending', share: 0 });
    const result = await uploadFile(file, (share) => change(id, { share }), stop.signal);
    change(id, { ...result, state: result.ok ? 'done' : 'failed' });
    if (result.ok) stored.current(result.media, id);
  }

  function startNext() {
    while (queue.running.size < AT_ONCE) {
      const next = queue.waiting.shift();
      if (!next) return;
      void send(next).finally(() => {
        queue.running.delete(next.id);
        startNext();
      });
    }
  }

  function enqueue(added: Upload[]) {
    queue.waiting.push(...added);
    startNext();
  }

  return {
    uploads,
    add(files: Iterable<File>): Upload[] {
      const added = [...files].map((file): Upload => {
        queue.lastId += 1;
        return { id: queue.lastId, file, state: 'waiting', share: 0 };
      });
      setUploads((list) => [...list, ...added]);
      enqueue(added);
      return added;
    },
    retry(upload: Upload) {
      change(upload.id, { state: 'waiting', share: 0 });
      enqueue([upload]);
    },
    /** Stops it where it has not arrived. */
    dismiss({ id }: Upload) {
      queue.waiting = queue.waiting.filter((upload) => upload.id !== id);
      queue.running.get(id)?.abort();
      setUploads((list) => list.filter((upload) => upload.id !== id));
    },
  };
}
