'use client';

import { useEffect } from 'react';

/** What a preview says; what the editor says is empty. */
const SHOWN = 'shown';

const channelOf = (articleId: number) => new BroadcastChannel(`cong-tin-preview-${articleId}`);

/** Tells the open previews of an article that there is more to see. */
export function tellPreviews(articleId: number): void {
  const channel = channelOf(articleId);
  channel.postMessage('');
  channel.close();
}

/** Hears in the editor that a preview of the article is shown in another tab; answers how to stop. */
export function onPreviewShown(articleId: number, then: () => void): () => void {
  const channel = channelOf(articleId);
  channel.onmessage = ({ data }) => data === SHOWN && then();
  return () => channel.close();
}

/** Shows the preview anew whenever the editor, in another tab, has kept what was typed, and tells the editor that it is shown. */
export function PreviewRefresh({ articleId }: { articleId: number }) {
  useEffect(() => {
    const channel = channelOf(articleId);
    channel.onmessage = ({ data }) => data !== SHOWN && window.location.reload();
    channel.postMessage(SHOWN);
    return () => channel.close();
  }, [articleId]);
  return null;
}
