import type { BodyDocument } from '#domain/article/body';
import type { Manuscript } from '#domain/article/manuscript';
import { advice, type JudgedFiles, type Problem, rule } from '#domain/article/problem';
import { problemsInText } from '#domain/article/text-problems';
import { lengthOf, looksEmpty } from '#domain/base/one-line';

/** In letters. Search engines cut titles at about 60 to 70; the portal's lists show 220 of a sapo. */
export const LETTERS = { titleLong: 100, titleLimit: 150, sapoLong: 300, sapoLimit: 500 };
const SHORT = { title: 20, sapo: 60 };

/** Rules come first. */
export function findProblems(manuscript: Manuscript, files: JudgedFiles): Problem[] {
  const problems = [
    ...titleAndSapo(manuscript),
    ...particulars(manuscript, files),
    ...problemsInText(manuscript.body, files),
  ];
  return problems.toSorted((one, other) => Number(other.level === 'rule') - Number(one.level === 'rule'));
}

/** The first rule that a body breaks; an empty body breaks none. */
export function findBodyFault(body: BodyDocument, files: JudgedFiles) {
  return problemsInText(body, files).find(({ level, code }) => level === 'rule' && code !== 'body_empty')?.code;
}

function titleAndSapo({ title, sapo }: Manuscript): Problem[] {
  const problems: Problem[] = [];
  if (looksEmpty(title)) problems.push(rule('title_missing'));
  else if (lengthOf(title) > LETTERS.titleLimit) problems.push(rule('title_too_long'));
  else if (lengthOf(title) > LETTERS.titleLong) problems.push(advice('title_long'));
  else if (lengthOf(title) < SHORT.title) problems.push(advice('title_short'));
  if (title.length > 8 && title === title.toUpperCase() && /\p{Lu}/u.test(title))
    problems.push(advice('title_capitals'));
  if (!sapo || looksEmpty(sapo)) problems.push(advice('sapo_missing'));
  else if (lengthOf(sapo) > LETTERS.sapoLimit) problems.push(rule('sapo_too_long'));
  else if (lengthOf(sapo) > LETTERS.sapoLong) problems.push(advice('sapo_long'));
  else if (lengthOf(sapo) < SHORT.sapo) problems.push(advice('sapo_short'));
  return problems;
}

function particulars(manuscript: Manuscript, files: JudgedFiles): Problem[] {
  const { coverId, coverAlt, categoryId, tags, byline, sourceName } = manuscript;
  const problems: Problem[] = [];
  if (!categoryId) problems.push(rule('category_missing'));
  if (coverId === null) problems.push(advice('cover_missing'));
  else if (files.get(coverId)?.kind !== 'image') problems.push(rule('cover_file_missing'));
  else if (coverAlt === null) problems.push(rule('cover_alt_undecided'));
  if (tags.length === 0) problems.push(advice('tags_missing'));
  if (!byline && !sourceName) problems.push(advice('author_missing'));
  return problems;
}
