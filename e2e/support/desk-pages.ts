/** Every desk page in an administrator's menus. */
export const DESK_PAGES = [
  '/dashboard',
  '/dashboard/articles',
  '/dashboard/media',
  '/dashboard/figures',
  '/dashboard/health',
  '/dashboard/site',
  '/dashboard/site/categories',
  '/dashboard/site/menu',
  '/dashboard/site/links',
  '/dashboard/site/pages',
  '/dashboard/site/pages/new',
  '/dashboard/users',
  '/dashboard/users/new',
  '/dashboard/account',
  '/dashboard/audit',
  '/dashboard/audit/sign-ins',
];
