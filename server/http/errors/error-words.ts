import type { Locale } from '#domain/base/locales';
import en from '#messages/en/error' with { type: 'json' };
import vi from '#messages/vi/error' with { type: 'json' };

type Catalogue = typeof vi.error;
export type ErrorWords = Pick<Catalogue, 'title' | 'text' | 'retry' | 'home' | 'desk' | 'typed' | 'request'> & {
  language: Locale;
};

export function errorWords(status: number, language: Locale): ErrorWords {
  const known = named(status);
  const { answers, downtime: _, ...words } = { vi, en }[language].error;
  return { ...words, ...(known === undefined ? {} : answers[known]), language };
}

/** Of a downtime that the desk has announced; `reason` and `until` are its own words and time. */
export function downtimeWords(reason: string, until: string, language: Locale): Pick<ErrorWords, 'title' | 'text'> {
  const { title, text } = { vi, en }[language].error.downtime;
  return { title, text: text.replace('{reason}', () => reason).replace('{until}', until) };
}

/** Undefined for a failure with only general words. */
function named(status: number): keyof Catalogue['answers'] | undefined {
  const known = status === 502 || status === 504 ? '503' : String(status);
  if (Object.hasOwn(vi.error.answers, known)) return known as keyof Catalogue['answers'];
  return status < 500 ? '400' : undefined;
}
