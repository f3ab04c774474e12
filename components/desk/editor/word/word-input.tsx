import type { RefObject } from 'react';
import { WORD_ENDINGS } from '#domain/intake/document-report';

type Props = { ref: RefObject<HTMLInputElement | null>; onChosen: (files: File[]) => void };

/** Opened by a button elsewhere. */
export function WordInput({ ref, onChosen }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={WORD_ENDINGS.join(',')}
      onChange={({ currentTarget }) => {
        onChosen([...(currentTarget.files ?? [])]);
        // The same file may be chosen again.
        currentTarget.value = '';
      }}
    />
  );
}
