'use client';

import { useId } from 'react';
import { useEarlyInput } from '#components/ui/use-early-input';
import { cutTo } from '#domain/base/one-line';

const CONTROL =
  'w-full rounded border border-muted bg-ground px-3 text-base font-normal text-ink aria-invalid:border-accent aria-invalid:border-2';

const FILE =
  'cursor-pointer ps-0 text-sm file:me-3 file:min-h-11 file:cursor-pointer file:border-0 file:border-e file:border-muted file:bg-surface file:px-4 file:font-bold file:text-ink hover:file:text-accent';

type FieldProps = { label: string; hint?: string | undefined; error?: string | undefined };

type InputProps = FieldProps & React.InputHTMLAttributes<HTMLInputElement>;

export function TextField({ label, hint, error, ...input }: InputProps) {
  const described = useDescription(hint, error);
  return (
    <Labelled label={label} {...described}>
      <input
        {...input}
        {...limitedTo(input.maxLength)}
        {...described.aria}
        className={`${CONTROL} min-h-11 ${input.type === 'file' ? FILE : ''}`}
      />
    </Labelled>
  );
}

type TextAreaProps = FieldProps & React.TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, hint, error, rows = 3, ...area }: TextAreaProps) {
  const described = useDescription(hint, error);
  return (
    <Labelled label={label} {...described}>
      <textarea
        rows={rows}
        {...area}
        {...limitedTo(area.maxLength)}
        {...described.aria}
        // As high as its text, where the browser can; else it may be drawn larger.
        style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
        className={`${CONTROL} field-sizing-content py-2`}
      />
    </Labelled>
  );
}

/**
 * Limits letters as people count them, and takes them in NFC. The browser's limit also counts combining marks, as macOS
 * and PDFs store them, and silently cuts the text's end.
 */
function limitedTo(limit: number | undefined) {
  if (limit === undefined) return { onInput: mend };
  return { maxLength: limit * 3, onInput: (event: Input) => mend(event, limit) };
}

type Input = React.InputEvent<HTMLInputElement | HTMLTextAreaElement>;

/** Leaves alone what an input method has not finished. */
function mend({ currentTarget: field, nativeEvent }: Input, limit?: number) {
  const isTooLong = limit !== undefined && field.value.length > limit;
  if (!isTooLong && (nativeEvent.isComposing || field.value === field.value.normalize('NFC'))) return;
  const caret = field.selectionStart;
  const before = field.value.slice(0, caret ?? 0).normalize('NFC').length;
  field.value = limit === undefined ? field.value.normalize('NFC') : cutTo(field.value, limit);
  if (caret !== null) field.setSelectionRange(before, before);
}

type SelectProps = FieldProps & React.SelectHTMLAttributes<HTMLSelectElement>;

/** Shows a new `defaultValue`, the saved one, as text fields do. */
export function Select({ label, hint, error, children, ...select }: SelectProps) {
  const described = useDescription(hint, error);
  return (
    <Labelled label={label} {...described}>
      <select key={String(select.defaultValue)} {...select} {...described.aria} className={`${CONTROL} min-h-11`}>
        {children}
      </select>
    </Labelled>
  );
}

type CheckboxProps = { label: string } & React.InputHTMLAttributes<HTMLInputElement>;

export function Checkbox({ label, ...input }: CheckboxProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 text-sm">
      <input type="checkbox" {...input} className="size-5 shrink-0 accent-accent" />
      {label}
    </label>
  );
}

type Described = { hint: string | undefined; error: string | undefined; id: string };

/** What was typed before the script ran reaches `onChange`. */
function useDescription(hint: string | undefined, error: string | undefined) {
  const id = useId();
  useEarlyInput(id);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const aria = { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
  return { hint, error, id, aria };
}

function Labelled({ label, hint, error, id, children }: Described & { label: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-accent">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
