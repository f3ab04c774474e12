type Means = {
  cores: number;
  /** In bytes, of the machine or its container. */
  memory: number;
  /** For rendered pages, in bytes; the processes divide it. */
  cache: number;
  /** Allowed to all clients of the database together. */
  connections: number;
};

const GIGABYTE = 1024 ** 3;
/** Under load, without its pages; see docs/performance.md. */
const PROCESS = 0.45 * GIGABYTE;
/** For the database, the system and other programs. */
const OTHERS_SHARE = 0.5;
const OTHERS_CONNECTIONS = 30;
const MOST_PROCESSES = 16;

const POOL = 10;
const LEAST_POOL = 4;
const ALL_POOLS = 40;

/** The default: one a core, as far as memory and connections last. */
export function processesFor({ cores, memory, cache, connections }: Means): number {
  const byMemory = Math.floor((memory * OTHERS_SHARE - cache) / PROCESS);
  let count = Math.max(1, Math.min(cores, byMemory, MOST_PROCESSES));
  while (count > 1 && count * connectionsOf(count) > connections - OTHERS_CONNECTIONS) count -= 1;
  return count;
}

/** At most, per process; includes the one that listens. */
export function connectionsOf(processes: number): number {
  return poolOf(processes) + 1;
}

export function poolOf(processes: number): number {
  return Math.min(POOL, Math.max(LEAST_POOL, Math.floor(ALL_POOLS / processes)));
}
