import type { Locale } from '#domain/base/locales';
import enAccount from '#messages/en/account';
import enAdministration from '#messages/en/administration';
import enDesk from '#messages/en/desk';
import enEditor from '#messages/en/editor';
import enError from '#messages/en/error';
import enFigures from '#messages/en/figures';
import enMedia from '#messages/en/media';
import enOpenData from '#messages/en/open-data';
import enReader from '#messages/en/reader';
import enSearch from '#messages/en/search';
import viAccount from '#messages/vi/account';
import viAdministration from '#messages/vi/administration';
import viDesk from '#messages/vi/desk';
import viEditor from '#messages/vi/editor';
import viError from '#messages/vi/error';
import viFigures from '#messages/vi/figures';
import viMedia from '#messages/vi/media';
import viOpenData from '#messages/vi/open-data';
import viReader from '#messages/vi/reader';
import viSearch from '#messages/vi/search';

/** A misspelled key fails the types. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof ALL.vi;
  }
}

const DESK = {
  vi: { ...viDesk, ...viEditor, ...viMedia, ...viAdministration, ...viAccount, ...viFigures, ...viError },
  en: { ...enDesk, ...enEditor, ...enMedia, ...enAdministration, ...enAccount, ...enFigures, ...enError },
};

const ALL = {
  vi: { ...viReader, ...viSearch, ...viOpenData, ...DESK.vi },
  en: { ...enReader, ...enSearch, ...enOpenData, ...DESK.en },
};

export function loadMessages(locale: Locale) {
  return ALL[locale];
}

export function loadDeskMessages(locale: Locale) {
  return DESK[locale];
}
