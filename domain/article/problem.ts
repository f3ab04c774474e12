import type { MediaKind } from '#domain/media/media';

const RULE_CODES = [
  'title_missing',
  'title_too_long',
  'sapo_too_long',
  'body_empty',
  'category_missing',
  'cover_file_missing',
  'cover_alt_undecided',
  'picture_missing',
  'alt_undecided',
  'file_missing',
  'audio_words_missing',
  'video_words_missing',
  'link_empty',
  'footnote_empty',
] as const;

const ADVICE_CODES = [
  'title_short',
  'title_long',
  'title_capitals',
  'sapo_missing',
  'sapo_short',
  'sapo_long',
  'cover_missing',
  'caption_missing',
  'heading_order',
  'video_unnamed',
  'link_words',
  'paragraph_long',
  'tags_missing',
  'author_missing',
] as const;

type ProblemCode = (typeof RULE_CODES)[number] | (typeof ADVICE_CODES)[number];

/**
 * `detail` is the start of the text concerned, or what names a file; `picture` is the number of a picture that nothing
 * names, from 1; `mediaId` the file where it is mended.
 */
export type Problem = Partial<TextPlace> & {
  level: 'rule' | 'advice';
  code: ProblemCode;
  detail?: string;
  picture?: number;
  mediaId?: number;
};

/** A block by its number among all of the text, from 0; in it, the link of that number. */
export type TextPlace = { block: number; link?: number };

export type JudgedFiles = ReadonlyMap<number, { kind: MediaKind; lacksWords: boolean; name?: string }>;

export function rule(code: (typeof RULE_CODES)[number], detail?: string): Problem {
  return { level: 'rule', code, ...(detail ? { detail: shortened(detail) } : {}) };
}

export function advice(code: (typeof ADVICE_CODES)[number], detail?: string): Problem {
  return { level: 'advice', code, ...(detail ? { detail: shortened(detail) } : {}) };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
