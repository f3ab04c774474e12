import { getTranslations } from 'next-intl/server';
import { findDeskUser } from '#lib/session';

export type DeskWords = Awaited<ReturnType<typeof deskWords>>;

/** The words of a desk page, in its user's language; a namespace such as `desk` or `media.list`. */
export async function deskWords(namespace: string) {
  const user = await findDeskUser();
  return getTranslations({ locale: user?.locale ?? 'vi', namespace });
}
