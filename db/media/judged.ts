import { media } from '#db/schema/media';
import type { MediaKind } from '#domain/media/media';
import { lacksWords, type SpokenWords } from '#domain/media/spoken';

/** What a text's readiness asks of its files. */
export const judged = {
  id: media.id,
  kind: media.kind,
  credit: media.credit,
  transcript: media.transcript,
  noWordsReason: media.noWordsReason,
  captionsTag: media.captionsTag,
};

type Judged = SpokenWords & { id: number; kind: MediaKind };

/** By id. */
export function asJudged(files: Judged[]) {
  return new Map(files.map((file) => [file.id, { kind: file.kind, lacksWords: lacksWords(file) }]));
}
