import type { Finding } from '#tests/scan/wapiti';

type Explained = { title: string; category: RegExp; info: RegExp; path?: RegExp };

/** False positives; `docs/security.md` has the reason under each title. */
export const EXPLAINED: Explained[] = [
  { title: 'X-XSS-Protection', category: /^HTTP Secure Headers$/, info: /^X-XSS-Protection is not set$/ },
  { title: 'Forms without a token', category: /^Cross Site Request Forgery$/, info: /^Lack of anti CSRF token$/ },
];

export function explanationOf({ category, info, path }: Finding): string | undefined {
  return EXPLAINED.find(
    (one) => one.category.test(category) && one.info.test(info) && (!one.path || one.path.test(path)),
  )?.title;
}
