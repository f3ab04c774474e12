'use client';

import { useEffect, useId, useLayoutEffect, useRef } from 'react';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  size?: 'narrow' | 'wide';
  /** It may open while one types: no key means anything in it at first. */
  beginsWithTitle?: boolean;
  children: React.ReactNode;
};

/** The browser keeps the focus inside and gives it back. */
export function Dialog({ title, isOpen, onClose, size = 'narrow', beginsWithTitle = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  // A dialog removed while open would not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      // Closes on Escape at once; a late `close` event must not close a dialog that was opened anew.
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => dialog.current?.open || onClose()}
      // The submit of a form inside must not reach a form around the dialog.
      onSubmit={(event) => event.stopPropagation()}
      aria-labelledby={heading}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] rounded border border-line bg-ground p-5 text-ink shadow-xl backdrop:bg-black/50 md:p-6 ${size === 'wide' ? 'max-w-5xl' : 'max-w-lg'}`}
    >
      <h2
        id={heading}
        ref={(title) => void title?.toggleAttribute('autofocus', beginsWithTitle)}
        tabIndex={beginsWithTitle ? -1 : undefined}
        className="mb-4 text-lg font-bold"
      >
        {title}
      </h2>
      {isOpen && children}
    </dialog>
  );
}
