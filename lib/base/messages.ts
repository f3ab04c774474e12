import type { Locale } from '#domain/base/locales';
import enAccount from '#messages/en/account';
import enAdministration from '#messages/en/administration';
import enAlbums from '#messages/en/albums';
import enAuthorPage from '#messages/en/author-page';
import enAuthors from '#messages/en/authors';
import enCorrections from '#messages/en/corrections';
import enDesk from '#messages/en/desk';
import enEditor from '#messages/en/editor';
import enError from '#messages/en/error';
import enFigures from '#messages/en/figures';
import enFront from '#messages/en/front';
import enLibrary from '#messages/en/library';
import enMedia from '#messages/en/media';
import enNotices from '#messages/en/notices';
import enOpenData from '#messages/en/open-data';
import enPageDetails from '#messages/en/page-details';
import enRatings from '#messages/en/ratings';
import enReader from '#messages/en/reader';
import enSearch from '#messages/en/search';
import enTags from '#messages/en/tags';
import enTools from '#messages/en/tools';
import enTopics from '#messages/en/topics';
import viAccount from '#messages/vi/account';
import viAdministration from '#messages/vi/administration';
import viAlbums from '#messages/vi/albums';
import viAuthorPage from '#messages/vi/author-page';
import viAuthors from '#messages/vi/authors';
import viCorrections from '#messages/vi/corrections';
import viDesk from '#messages/vi/desk';
import viEditor from '#messages/vi/editor';
import viError from '#messages/vi/error';
import viFigures from '#messages/vi/figures';
import viFront from '#messages/vi/front';
import viLibrary from '#messages/vi/library';
import viMedia from '#messages/vi/media';
import viNotices from '#messages/vi/notices';
import viOpenData from '#messages/vi/open-data';
import viPageDetails from '#messages/vi/page-details';
import viRatings from '#messages/vi/ratings';
import viReader from '#messages/vi/reader';
import viSearch from '#messages/vi/search';
import viTags from '#messages/vi/tags';
import viTools from '#messages/vi/tools';
import viTopics from '#messages/vi/topics';

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
    ...viTags,
    ...viAuthors,
    ...viAlbums,
    ...viCorrections,
    ...viPageDetails,
    ...viTopics,
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
    ...enTags,
    ...enAuthors,
    ...enAlbums,
    ...enCorrections,
    ...enPageDetails,
    ...enTopics,
    ...enError,
  },
};

const ALL = {
  vi: { ...viReader, ...viLibrary, ...viAuthorPage, ...viSearch, ...viOpenData, ...viTools, ...DESK.vi },
  en: { ...enReader, ...enLibrary, ...enAuthorPage, ...enSearch, ...enOpenData, ...enTools, ...DESK.en },
};

export function loadMessages(locale: Locale) {
  return ALL[locale];
}

export function loadDeskMessages(locale: Locale) {
  return DESK[locale];
}
