'use client';

import { useEffect, useId, useLayoutEffect, useRef } from 'react';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `wide` for a library or two texts side by side. */
  size?: 'narrow' | 'wide';
  children: React.ReactNode;
};

/** A modal dialog: the browser keeps the focus in it, gives it back, and closes it on Escape. */
export function Dialog({ title, isOpen, onClose, size = 'narrow', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  // One that is taken away while open would not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      // Escape is heard at once, and so late a `close` is not taken for that of a dialog opened anew.
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => dialog.current?.open || onClose()}
      // A form within is its own, also where the dialog stands in another form.
      onSubmit={(event) => event.stopPropagation()}
      aria-labelledby={heading}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] rounded border border-line bg-ground p-5 text-ink shadow-xl backdrop:bg-black/50 md:p-6 ${size === 'wide' ? 'max-w-5xl' : 'max-w-lg'}`}
    >
      <h2 id={heading} className="mb-4 text-lg font-bold">
        {title}
      </h2>
      {isOpen && children}
    </dialog>
  );
}
