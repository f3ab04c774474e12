'use client';

import { useEffect } from 'react';

const channelOf = (articleId: number) => new BroadcastChannel(`cong-tin-preview-${articleId}`);

/** Tells the open previews of an article that there is more to see. */
export function tellPreviews(articleId: number): void {
  const channel = channelOf(articleId);
  channel.postMessage('');
  channel.close();
}

/** Shows the preview anew whenever the editor, in another tab, has kept what was typed. */
export function PreviewRefresh({ articleId }: { articleId: number }) {
  useEffect(() => {
    const channel = channelOf(articleId);
    channel.onmessage = () => window.location.reload();
    return () => channel.close();
  }, [articleId]);
  return null;
}
