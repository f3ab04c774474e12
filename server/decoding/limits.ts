import { totalmem } from 'node:os';

type Environment = Record<string, string | undefined>;

const MB = 1024 * 1024;

/** Enough for an AVIF of 40 million pixels with transparency; a photo of 12 takes 150 MB. */
const MOST_MB = 1024;
const LEAST_MB = 128;
const SHARE_OF_MACHINE = 0.4;

/** What Node reserves and hardly ever uses: the hard limit stands so far above the watched one. */
const RESERVED_MB = 1024;

/** Processor time that one picture may take. The process is renewed when it has used as much; so it never has less left. */
export const CPU_SECONDS = 60;
/** How long a picture may take on a machine that has other work, in milliseconds. */
export const LONGEST_MS = 180_000;

/** Memory that the process may hold, in bytes: `PICTURE_MEMORY_MB`, or what the machine and its container have room for. */
export function memoryLimit(env: Environment = process.env): number {
  const set = Number(env['PICTURE_MEMORY_MB']);
  if (isMemory(env['PICTURE_MEMORY_MB'])) return set * MB;
  const machine = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.min(MOST_MB * MB, Math.max(LEAST_MB * MB, machine * SHARE_OF_MACHINE));
}

/** One line where `PICTURE_MEMORY_MB` cannot be meant so. */
export function findWrongPictureMemory(env: Environment = process.env): string[] {
  const { PICTURE_MEMORY_MB: text } = env;
  if (!text || isMemory(text)) return [];
  return [`PICTURE_MEMORY_MB=${text} phải là số MB từ ${LEAST_MB} trở lên. (not a number of MB)`];
}

/** What the shell sets before the process begins; what it cannot set on this system is watched only. */
export function shellLimits(): string {
  const data = Math.ceil(memoryLimit() / 1024) + RESERVED_MB * 1024;
  return [
    // The kernel ends this process first where the machine or the container has no memory left.
    '{ echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null',
    `ulimit -d ${data} 2>/dev/null`,
    `ulimit -t ${2 * CPU_SECONDS} 2>/dev/null`,
    'ulimit -c 0 2>/dev/null',
    'exec "$@"',
  ].join('; ');
}

function isMemory(text: string | undefined): boolean {
  return /^\d{3,6}$/.test(text ?? '') && Number(text) >= LEAST_MB;
}
