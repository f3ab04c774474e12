import { ACCOUNT_ACTIONS } from '#e2e/support/forged/account';
import { ALBUMS_ACTIONS } from '#e2e/support/forged/albums';
import { ARTICLES_ACTIONS } from '#e2e/support/forged/articles';
import { AUTHORS_ACTIONS } from '#e2e/support/forged/authors';
import { FIGURES_ACTIONS } from '#e2e/support/forged/figures';
import { FRONT_ACTIONS } from '#e2e/support/forged/front';
import { MEDIA_ACTIONS } from '#e2e/support/forged/media';
import { NOTICES_ACTIONS } from '#e2e/support/forged/notices';
import { PAGES_ACTIONS } from '#e2e/support/forged/pages';
import type { Row } from '#e2e/support/forged/row';
import { SITE_ACTIONS } from '#e2e/support/forged/site';
import { TAGS_ACTIONS } from '#e2e/support/forged/tags';
import { TOPICS_ACTIONS } from '#e2e/support/forged/topics';
import { USERS_ACTIONS } from '#e2e/support/forged/users';

/** Every desk action; those on one's own account need only a session. */
export const ACTIONS: Record<string, Row> = {
  ...ARTICLES_ACTIONS,
  ...MEDIA_ACTIONS,
  ...NOTICES_ACTIONS,
  ...ALBUMS_ACTIONS,
  ...FRONT_ACTIONS,
  ...TOPICS_ACTIONS,
  ...SITE_ACTIONS,
  ...PAGES_ACTIONS,
  ...TAGS_ACTIONS,
  ...AUTHORS_ACTIONS,
  ...FIGURES_ACTIONS,
  ...USERS_ACTIONS,
  ...ACCOUNT_ACTIONS,
};
