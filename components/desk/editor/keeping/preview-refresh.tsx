'use client';

import { useEffect } from 'react';

/** Sent by a preview; the editor sends an empty message. */
const SHOWN = 'shown';

const channelOf = (articleId: number) => new BroadcastChannel(`cong-tin-preview-${articleId}`);

/** Makes the open previews of an article reload. */
export function tellPreviews(articleId: number): void {
  const channel = channelOf(articleId);
  channel.postMessage('');
  channel.close();
}

/** Calls `then` when a preview of the article is shown in another tab; returns how to stop. */
export function onPreviewShown(articleId: number, then: () => void): () => void {
  const channel = channelOf(articleId);
  channel.onmessage = ({ data }) => data === SHOWN && then();
  return () => channel.close();
}

/** Reloads the preview when the editor in another tab has kept something, and tells it that the preview is shown. */
export function PreviewRefresh({ articleId }: { articleId: number }) {
  useEffect(() => {
    const channel = channelOf(articleId);
    channel.onmessage = ({ data }) => data !== SHOWN && window.location.reload();
    channel.postMessage(SHOWN);
    return () => channel.close();
  }, [articleId]);
  return null;
}
