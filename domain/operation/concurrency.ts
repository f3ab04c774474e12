/** What a machine and its database have to give. */
type Means = {
  cores: number;
  /** Of the machine, or what its container may use, in bytes. */
  memory: number;
  /** Of rendered pages, in bytes; the processes divide it. */
  cache: number;
  /** That the database takes from everybody together. */
  connections: number;
};

const GIGABYTE = 1024 ** 3;
/** A serving process without its pages, under load; see docs/performance.md. */
const PROCESS = 0.45 * GIGABYTE;
/** Left to the database, the system and whatever else runs there. */
const OTHERS_SHARE = 0.5;
const OTHERS_CONNECTIONS = 30;
const MOST_PROCESSES = 16;

const POOL = 10;
const LEAST_POOL = 4;
const ALL_POOLS = 40;

/** How many processes serve where nobody says so: one a core, as far as memory and connections last. */
export function processesFor({ cores, memory, cache, connections }: Means): number {
  const byMemory = Math.floor((memory * OTHERS_SHARE - cache) / PROCESS);
  let count = Math.max(1, Math.min(cores, byMemory, MOST_PROCESSES));
  while (count > 1 && count * connectionsOf(count) > connections - OTHERS_CONNECTIONS) count -= 1;
  return count;
}

/** Connections to the database that each of so many processes has at the most, the one that listens included. */
export function connectionsOf(processes: number): number {
  return poolOf(processes) + 1;
}

/** Connections in the pool of each of so many processes. */
export function poolOf(processes: number): number {
  return Math.min(POOL, Math.max(LEAST_POOL, Math.floor(ALL_POOLS / processes)));
}
