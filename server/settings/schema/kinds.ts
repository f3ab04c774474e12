import { z } from 'zod';

/** The messages follow the setting's name: "must be 0 or 1". */
export type Kind<T> = { type: z.ZodType<T, string>; vi: string; en: string };

const MOST = 999_999;

export const anyText: Kind<string> = { type: z.string(), vi: '', en: '' };

export const onOff: Kind<boolean> = {
  type: z.enum(['0', '1']).transform((text) => text === '1'),
  vi: 'phải là 0 hoặc 1',
  en: 'must be 0 or 1',
};

export const webAddress = addressOf('http:', 'https:');

export function whole(least: number, most = MOST): Kind<number> {
  const number = z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number);
  return {
    type: number.pipe(z.number().min(least).max(most)),
    vi: `phải là một số nguyên từ ${least} ${most === MOST ? 'trở lên' : `đến ${most}`}`,
    en: `must be a whole number from ${least} ${most === MOST ? 'on' : `to ${most}`}`,
  };
}

export function decimal(least: number, most: number): Kind<number> {
  const number = z.string().regex(/^\S+$/).transform(Number);
  return {
    type: number.pipe(z.number().min(least).max(most)),
    vi: `phải là một số từ ${least} đến ${most}`,
    en: `must be a number from ${least} to ${most}`,
  };
}

export function oneOf<const T extends readonly string[]>(known: T): Kind<T[number]> {
  return {
    type: z.enum(known),
    vi: `phải là một trong: ${known.join(', ')}`,
    en: `must be one of: ${known.join(', ')}`,
  };
}

/** For secrets; `least` counts characters. */
export function longText(least: number): Kind<string> {
  return {
    type: z.string().min(least),
    vi: `phải có ít nhất ${least} ký tự, thí dụ từ: openssl rand -hex 32`,
    en: `is too short: ${least} characters at the least`,
  };
}

export function addressOf(...protocols: string[]): Kind<string> {
  const known = protocols.map((protocol) => `${protocol}//`).join(' / ');
  return {
    type: z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol)),
    vi: `phải là một địa chỉ ${known}`,
    en: `must be an address that begins with ${known}`,
  };
}

export function matching(pattern: RegExp, vi: string, en: string): Kind<string> {
  return { type: z.string().regex(pattern), vi, en };
}

/** `parse` returns undefined for an invalid text. */
export function parsedBy<T>(parse: (text: string) => T | undefined, vi: string, en: string): Kind<T> {
  const type = z.string().transform((text, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: '' });
    return z.NEVER;
  });
  return { type, vi, en };
}
