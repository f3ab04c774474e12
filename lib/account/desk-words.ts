import type { Messages, NamespaceKeys, NestedKeyOf } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { findSignedInUser } from '#lib/account/session';

export type DeskWords<Namespace extends Namespaces> = Awaited<ReturnType<typeof deskWords<Namespace>>>;
type Namespaces = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Translator in the user's language; a namespace such as `desk` or `media.list`. */
export async function deskWords<Namespace extends Namespaces>(namespace: Namespace) {
  const user = await findSignedInUser();
  return getTranslations<Namespace>({ locale: user?.locale ?? 'vi', namespace });
}
