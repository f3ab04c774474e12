import type { Locale } from '#domain/base/locales';
import enAccount from '#messages/en/account';
import enAdministration from '#messages/en/administration';
import enDesk from '#messages/en/desk';
import enEditor from '#messages/en/editor';
import enError from '#messages/en/error';
import enFigures from '#messages/en/figures';
import enFront from '#messages/en/front';
import enMedia from '#messages/en/media';
import enNotices from '#messages/en/notices';
import enOpenData from '#messages/en/open-data';
import enRatings from '#messages/en/ratings';
import enReader from '#messages/en/reader';
import enSearch from '#messages/en/search';
import enTools from '#messages/en/tools';
import viAccount from '#messages/vi/account';
import viAdministration from '#messages/vi/administration';
import viDesk from '#messages/vi/desk';
import viEditor from '#messages/vi/editor';
import viError from '#messages/vi/error';
import viFigures from '#messages/vi/figures';
import viFront from '#messages/vi/front';
import viMedia from '#messages/vi/media';
import viNotices from '#messages/vi/notices';
import viOpenData from '#messages/vi/open-data';
import viRatings from '#messages/vi/ratings';
import viReader from '#messages/vi/reader';
import viSearch from '#messages/vi/search';
import viTools from '#messages/vi/tools';

/** A misspelled key fails the types. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof ALL.vi;
  }
}

const DESK = {
  vi: {
    ...viDesk,
    ...viEditor,
    ...viMedia,
    ...viAdministration,
    ...viAccount,
    ...viFigures,
    ...viRatings,
    ...viFront,
    ...viNotices,
    ...viError,
  },
  en: {
    ...enDesk,
    ...enEditor,
    ...enMedia,
    ...enAdministration,
    ...enAccount,
    ...enFigures,
    ...enRatings,
    ...enFront,
    ...enNotices,
    ...enError,
  },
};

const ALL = {
  vi: { ...viReader, ...viSearch, ...viOpenData, ...viTools, ...DESK.vi },
  en: { ...enReader, ...enSearch, ...enOpenData, ...enTools, ...DESK.en },
};

export function loadMessages(locale: Locale) {
  return ALL[locale];
}

export function loadDeskMessages(locale: Locale) {
  return DESK[locale];
}
