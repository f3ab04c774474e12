export const SIGN_IN_KINDS = ['signed_in', 'wrong_password', 'wrong_code', 'locked', 'disabled', 'signed_out'] as const;
export type SignInKind = (typeof SIGN_IN_KINDS)[number];

/** Days of retention: default and maximum. */
export const LOG_DAYS = { usual: 14, most: 90 } as const;

export type Client = { address: string; browser: string };
