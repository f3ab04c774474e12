import type { Locator } from '@playwright/test';

export type Given = { name: string; mimeType: string; bytes: string };

/** What the browser hands to the page with a paste or a drop. */
export function give(target: Locator, kind: 'paste' | 'drop', files: Given[], html = '', richText = ''): Promise<void> {
  return target.evaluate(
    (element, given) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of given.files) {
        const content = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
        data.items.add(new File([content], name, { type: mimeType }));
      }
      if (given.html) data.setData('text/html', given.html);
      if (given.richText) data.setData('text/rtf', given.richText);
      const { left, top, height } = element.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        given.kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data, clientX: left + 8, clientY: top + height / 2 }),
      );
    },
    { kind, files, html, richText },
  );
}
