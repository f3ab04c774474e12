/** What the log of sign-ins tells of. */
export const SIGN_IN_KINDS = ['signed_in', 'wrong_password', 'wrong_code', 'locked', 'disabled', 'signed_out'] as const;
export type SignInKind = (typeof SIGN_IN_KINDS)[number];

/** Days for which the log is kept where nothing is set, and at the most. */
export const LOG_DAYS = { usual: 14, most: 90 } as const;

/** The browser that asks: its address, and its name by the User-Agent. */
export type Client = { address: string; browser: string };

/** The days of `SIGN_IN_LOG_DAYS`, 0 for no log; undefined for what is no such number. */
export function logDaysOf(setting: string | undefined): number | undefined {
  if (!setting) return LOG_DAYS.usual;
  const days = /^\d{1,3}$/.test(setting) ? Number(setting) : undefined;
  return days !== undefined && days <= LOG_DAYS.most ? days : undefined;
}
