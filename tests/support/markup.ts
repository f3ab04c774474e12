import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import editor from '#messages/vi/editor';
import media from '#messages/vi/media';
import reader from '#messages/vi/reader';

/** The HTML of what readers and editors see, in Vietnamese. */
export function markupOf(children: React.ReactNode): string {
  const messages = { ...editor, ...media, ...reader };
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh', messages, children }),
  );
}
