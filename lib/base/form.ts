import type { ZodError } from 'zod';

/** For `useActionState`. `at` changes with each answer, so that a repeated message is announced again. */
export type FormState = {
  ok?: boolean;
  message?: string;
  errors?: Record<string, string>;
  at?: number;
  /** What the form may count as seen from now on (`writeSeen`). */
  seen?: string;
};

export function succeeded(message: string): FormState {
  return { ok: true, message, at: Date.now() };
}

export function failed(message: string, errors?: Record<string, string>): FormState {
  return { ok: false, message, at: Date.now(), ...(errors ? { errors } : {}) };
}

/** First fault per field; `word` gets the field's name and zod's code. */
export function fieldErrors(error: ZodError, word: (field: string, code: string) => string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= word(field, issue.code);
  }
  return errors;
}
