import { readFileSync } from 'node:fs';

/**
 * What this process serves, for people: the release and which build of it. Two builds of one release differ, too.
 */
export function servedVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return `${version} (${buildId().slice(0, 7)})`;
}

/** The name of the build that this process serves; `none` where it serves none, as in tests. */
export function buildId(): string {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return 'none';
  }
}
