'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { blocksOfHtml, placeBetweenBlocks } from '#components/desk/editor/text/blocks-of-html';
import { useFiles } from '#components/desk/editor/text/files';
import { closePlace, elementOfPlace, fillPlace, openPlace } from '#components/desk/editor/text/upload-places';
import { sendDocument } from '#components/desk/editor/word/send-document';
import { type WordFile, WordItem } from '#components/desk/editor/word/word-item';
import type { Report } from '#components/desk/editor/word/word-report';
import type { DocumentAnswer } from '#domain/intake/document-report';
import { readWordArticle } from '#domain/intake/word-document';

/** The lines before the text, and how to fill those that are empty. */
export type Leads = { title: string; sapo: string; fill: (part: { title?: string; sapo?: string }) => void };

type Given = { leads: Leads | undefined; onHtml: ((html: string) => void) | undefined };

/** Makes Word files part of the text; while one is read this is said where it will stand. */
export function useWordFiles(editor: RefObject<Editor | null>, given: Given) {
  const t = useTranslations('editor.word');
  const { add: know } = useFiles();
  const [files, setFiles] = useState<WordFile[]>([]);
  const [report, setReport] = useState<Report>();
  // Below those of other files; what was given later stays behind.
  const lastId = useRef(-1e9);
  const reading = useRef(Promise.resolve());
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });

  const change = (id: number, part: Partial<WordFile>) =>
    setFiles((list) => list.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: number) => setFiles((list) => list.filter((one) => one.id !== id));

  async function read({ id, file, abort }: WordFile) {
    if (abort.signal.aborted) return;
    const sent = await sendDocument(file, (progress) => change(id, progress), abort.signal);
    const text = editor.current;
    if (abort.signal.aborted || !text || text.isDestroyed) return;
    const refusal = sent.ok ? bringIn(text, id, file.name, sent.answer) : sent.message || t('lost');
    if (refusal) change(id, { message: refusal });
    else forget(id);
  }

  /** Says why not, if so. */
  function bringIn(text: Editor, id: number, name: string, answer: DocumentAnswer): string | undefined {
    const { leads, onHtml } = latest.current;
    const wanted = { title: leads?.title === '', sapo: leads?.sapo === '' };
    const { html, ...found } = readWordArticle(answer, wanted);
    const filled = (['title', 'sapo'] as const).filter((lead) => found[lead]);
    if (html === '' && filled.length === 0) return t('empty');
    const blocks = html === '' ? [] : blocksOfHtml(text, html);
    if (!blocks) return t('tooLong');
    know(answer.media);
    onHtml?.(answer.html);
    if (!fillPlace(text, id, blocks)) return t('tooLong');
    leads?.fill(Object.fromEntries(filled.map((lead) => [lead, found[lead]])));
    setReport({ name, filled, losses: answer.losses });
    return undefined;
  }

  function giveUp({ id, abort }: WordFile) {
    abort.abort();
    if (editor.current) closePlace(editor.current, id);
    forget(id);
    editor.current?.view.focus();
  }

  return {
    take(given: File[], at: number): void {
      const text = editor.current;
      if (!text) return;
      for (const file of given) {
        lastId.current += 1;
        const element = elementOfPlace();
        const word = { id: lastId.current, file, element, abort: new AbortController(), done: 0, of: 0 };
        openPlace(text, { id: word.id, at: placeBetweenBlocks(text, at), element });
        setFiles((list) => [...list, word]);
        // One after another: the first gives the article its title.
        reading.current = reading.current.then(() => read(word));
      }
    },
    isReading: files.some(({ message }) => message === undefined),
    report,
    closeReport: () => setReport(undefined),
    places: files.map((word) =>
      createPortal(<WordItem word={word} onDismiss={() => giveUp(word)} />, word.element, String(word.id)),
    ),
  };
}
