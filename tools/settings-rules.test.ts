import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entries } from '#server/settings/schema';
import { settingsAsMarkdown, settingsAsText } from '#server/settings/table';
import { findSettingFaults } from '#tools/settings-rules';

test('the reference has all settings, as they are described: npm run settings -- --markdown prints them', () => {
  const page = readFileSync('docs/operating/reference.md', 'utf8');
  const begin = page.indexOf('| variable');
  expect(page.slice(begin, page.indexOf('\n\n', begin))).toBe(settingsAsMarkdown());
});

test('the terminal has them in both languages', () => {
  const text = settingsAsText();
  for (const [name, { vi, en }] of entries)
    for (const part of [name, vi, en]) expect(text).toContain(part.replaceAll('`', ''));
});

test('the code keeps the rules', () => {
  expect(findSettingFaults()).toEqual([]);
});

/** So that none counts as unread. */
const READING = [...entries.keys()].map((name) => `setting('${name}')`).join();
const faultsOf = (source: string, file = 'lib/site/colours.ts') =>
  findSettingFaults({ 'lib/all.ts': READING, [file]: source }).filter((line) => !/nothing reads \w+$/.test(line));

test('the environment is touched nowhere else', () => {
  expect(faultsOf("process.env['SITE_URL']")).toEqual([
    expect.stringMatching(/^lib\/site\/colours\.ts: may not touch/),
  ]);
  expect(faultsOf('const env = process.env;', 'app/page.tsx')).toHaveLength(1);
  expect(faultsOf('{ ...process.env, HOME }', 'cli/web/server.ts')).toEqual([]);
});

test('a setting that is not described is not read', () => {
  const line = expect.stringContaining('reads COLOUR, which server/settings/schema does not describe');
  expect(faultsOf("process.env['COLOUR']", 'middleware.ts')).toEqual([line]);
  expect(faultsOf('process.env.COLOUR', 'server/settings/site.ts')).toEqual([line]);
});

test('a setting that nothing reads is not described', () => {
  const without = READING.replace("setting('BACKUP_KEEP')", '');
  expect(findSettingFaults({ 'lib/all.ts': READING })).not.toContain('server/settings: nothing reads BACKUP_KEEP');
  expect(findSettingFaults({ 'lib/all.ts': without })).toContain('server/settings: nothing reads BACKUP_KEEP');
});
