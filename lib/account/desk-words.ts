import { getTranslations } from 'next-intl/server';
import { findSignedInUser } from '#lib/account/session';

export type DeskWords = Awaited<ReturnType<typeof deskWords>>;

/** The words of a desk page, in its user's language; a namespace such as `desk` or `media.list`. */
export async function deskWords(namespace: string) {
  const user = await findSignedInUser();
  return getTranslations({ locale: user?.locale ?? 'vi', namespace });
}
