import { totalmem } from 'node:os';
import { CPU_SECONDS } from '#server/decoding/limits';
import { setting } from '#server/settings/settings';

const MB = 1024 * 1024;

/** Enough for an AVIF of 40 million pixels with transparency; a photo of 12 takes 150 MB. */
const MOST_MB = 1024;
const LEAST_MB = 128;
const SHARE_OF_MACHINE = 0.4;

/** Node reserves this and hardly uses it, so the hard limit is above the watched one. */
const RESERVED_MB = 1024;

/** In bytes. */
export function memoryLimit(): number {
  const set = setting('PICTURE_MEMORY_MB');
  if (set !== undefined) return set * MB;
  const machine = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.min(MOST_MB * MB, Math.max(LEAST_MB * MB, machine * SHARE_OF_MACHINE));
}

/** An AVIF encoder takes up to 50; the memory that its original took is not always given back. */
const BYTES_A_PIXEL = 80;
const RESTING_MB = 80;
const MOST_PIXELS = 10_000_000;

/** Of one rendition, so that its encoder stays within the limit. */
export function mostPixels(): number {
  return Math.min(MOST_PIXELS, Math.max(0, memoryLimit() - RESTING_MB * MB) / BYTES_A_PIXEL);
}

/** Limits that the system refuses are only watched. */
export function shellLimits(): string {
  const data = Math.ceil(memoryLimit() / 1024) + RESERVED_MB * 1024;
  return [
    // When memory runs out, the kernel ends this process first.
    '{ echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null',
    `ulimit -d ${data} 2>/dev/null`,
    `ulimit -t ${2 * CPU_SECONDS} 2>/dev/null`,
    'ulimit -c 0 2>/dev/null',
    'exec "$@"',
  ].join('; ');
}
