import { createTranslator } from 'next-intl';
import type { DocumentLoss } from '#domain/intake/document-report';
import type { WordImportRefusal } from '#lib/article/word-import';
import messages from '#messages/vi/editor' with { type: 'json' };

const OF_DESK = { no_content: 'empty', long_text: 'tooLong' } as const;

const words = () =>
  createTranslator({ locale: 'vi', messages, namespace: 'editor.word', timeZone: 'Asia/Ho_Chi_Minh' });

/** What the desk says of such a file. */
export function wordsOfRefusal(reason: WordImportRefusal): string {
  const t = words();
  return reason === 'no_content' || reason === 'long_text' ? t(OF_DESK[reason]) : t(`refusals.${reason}`);
}

/** The desk's lines on what did not come along, below their heading; none if all came. */
export function wordsOfLosses(losses: DocumentLoss[]): string[] {
  const t = words();
  const lines = losses.map(({ kind, count, near }) =>
    [t(`losses.${kind}`, { count }), near && t('near', { near })].filter(Boolean).join(' '),
  );
  return lines.length > 0 ? [`${t('notAlong')}:`, ...lines.map((line) => `- ${line}`)] : [];
}
