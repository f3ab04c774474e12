import { readdirSync, readFileSync } from 'node:fs';

const MB = 1024 * 1024;

/** `pss` counts memory that processes share in equal parts, so that sums are true; `files` is programs and libraries. */
export type Memory = { pss: number; anonymous: number; files: number };

/** In bytes, as `Memory`; only Linux tells (proc_pid_smaps(5)). Nothing for a process that has ended. */
export function memoryOf(pid: number): Memory {
  const text = readIfThere(`/proc/${pid}/smaps_rollup`);
  const read = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
  return { pss: read('Pss'), anonymous: read('Pss_Anon'), files: read('Pss_File') + read('Pss_Shmem') };
}

/** The process and all below it, each after the one that started it. */
export function treeOf(pid: number): number[] {
  const threads = readdirSafe(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => readIfThere(`/proc/${pid}/task/${thread}/children`).trim().split(' '));
  return [pid, ...children.filter(Boolean).flatMap((child) => treeOf(Number(child)))];
}

export function megabytes(bytes: number): string {
  return (bytes / MB).toFixed(0);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readdirSafe(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
