import { readFileSync } from 'node:fs';

/** The name of the build that this process serves; `none` where it serves none, as in tests. */
export function buildId(): string {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return 'none';
  }
}
