/** What the log of sign-ins tells of. */
export const SIGN_IN_KINDS = ['signed_in', 'wrong_password', 'wrong_code', 'locked', 'disabled', 'signed_out'] as const;
export type SignInKind = (typeof SIGN_IN_KINDS)[number];

/** Days for which the log is kept where nothing is set, and at the most. */
export const LOG_DAYS = { usual: 14, most: 90 } as const;

/** The browser that asks: its address, and its name by the User-Agent. */
export type Client = { address: string; browser: string };
