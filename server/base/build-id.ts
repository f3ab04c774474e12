import { readFileSync } from 'node:fs';

/** Release and build for people; two builds of one release differ. */
export function servedVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return `${version} (${buildId().slice(0, 7)})`;
}

/** `none` without a build, as in tests. */
export function buildId(): string {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return 'none';
  }
}
