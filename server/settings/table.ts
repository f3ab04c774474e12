import { groups } from '#server/settings/schema';
import type { Entry } from '#server/settings/schema/group';

const HEAD = ['variable', 'default', 'what'];
const OFF = { vi: 'không có', en: 'off' };

/** For `docs/operating/reference.md`. */
export function settingsAsMarkdown(): string {
  const rows = Object.values(groups).flatMap(({ title, settings }) => [
    [`**${title.en}**`, '', ''],
    ...Object.entries(settings).map(([name, entry]) => [cell(name, entry), usualOf(entry, 'en'), entry.en]),
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [HEAD, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

/** For a terminal, in both languages. */
export function settingsAsText(): string {
  return Object.values(groups)
    .flatMap(({ title, settings }) => [
      `\n${title.vi} (${title.en})`,
      ...Object.entries(settings).flatMap(([name, entry]) => [
        `\n  ${name}${entry.isSecret ? `, ${name}_FILE` : ''} = ${usualInBoth(entry)}`,
        `      ${plain(entry.vi)}`,
        `      ${plain(entry.en)}`,
      ]),
    ])
    .join('\n');
}

function usualInBoth(entry: Entry): string {
  const [vi, en] = [plain(usualOf(entry, 'vi')), plain(usualOf(entry, 'en'))];
  return vi === en ? vi : `${vi} (${en})`;
}

function cell(name: string, { isSecret }: Entry): string {
  return isSecret ? `\`${name}\`, \`…_FILE\`` : `\`${name}\``;
}

function usualOf({ usual, unset = OFF }: Entry, language: 'vi' | 'en'): string {
  return usual === undefined ? unset[language] : `\`${usual}\``;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
