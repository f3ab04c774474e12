import { getRequestConfig } from 'next-intl/server';
import { LOCALES, type Locale } from '#domain/base/locales';
import { loadMessages } from '#lib/base/messages';
import { sharedNow } from '#server/base/clock';

/** Reader pages are Vietnamese and read no cookie, so that they stay static; the desk passes its user's language. */
export default getRequestConfig(({ locale }) => {
  const chosen = LOCALES.find((known) => known === locale) ?? ('vi' satisfies Locale);
  return { locale: chosen, messages: loadMessages(chosen), timeZone: 'Asia/Ho_Chi_Minh', now: sharedNow() };
});
