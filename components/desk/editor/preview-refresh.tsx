'use client';

import { useEffect } from 'react';

/** The channel on which the editor of an article tells its open previews that there is more to see. */
export function previewChannel(articleId: number): BroadcastChannel {
  return new BroadcastChannel(`cong-tin-preview-${articleId}`);
}

/** Shows the preview anew whenever the editor, in another tab, has kept what was typed. */
export function PreviewRefresh({ articleId }: { articleId: number }) {
  useEffect(() => {
    const channel = previewChannel(articleId);
    channel.onmessage = () => window.location.reload();
    return () => channel.close();
  }, [articleId]);
  return null;
}
