import { asc, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { listed } from '#db/media/media';
import { media } from '#db/schema/media';
import type { MediaKind } from '#domain/media/media';
import { lacksWords, type SpokenWords } from '#domain/media/spoken';

/** What a text's readiness asks of its files. */
const judged = {
  id: media.id,
  kind: media.kind,
  credit: media.credit,
  hasTranscript: listed.hasTranscript,
  noWordsReason: media.noWordsReason,
  captionsTag: media.captionsTag,
};

type Judged = SpokenWords & { id: number; kind: MediaKind };

/** By id. */
export function asJudged(files: Judged[]) {
  return new Map(files.map((file) => [file.id, { kind: file.kind, lacksWords: lacksWords(file) }]));
}

/** Nobody changes them until the transaction ends. In one order, so that no two wait for each other. */
export async function holdJudged(tx: Pick<Transaction, 'select'>, ids: number[]) {
  if (ids.length === 0) return [];
  return tx.select(judged).from(media).where(inArray(media.id, ids)).orderBy(asc(media.id)).for('share');
}
