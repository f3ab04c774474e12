import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandOf } from '#cli/base/processes';

/** TCP_LISTEN in the state column of /proc/net/tcp. */
const LISTENING = '0A';
const SERVER = /next-server|cli\/web\/workers\.ts|next\/dist\/bin\/next|standalone\/server\.js/;

export type Listener = { pid: number; command: string; isPortal: boolean };

/** The process that listens on the port; undefined where the system does not tell. */
export function findListener(port: number): Listener | undefined {
  const sockets = socketsOn(port);
  if (sockets.size === 0) return undefined;
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    if (!hasOneOf(pid, sockets)) continue;
    const command = commandOf(pid);
    return { pid, command, isPortal: SERVER.test(command) };
  }
}

/** The second field is the local address, with the port in hexadecimal. */
function socketsOn(port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const found = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of read(table).split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (local.endsWith(suffix) && state === LISTENING) found.add(`socket:[${inode}]`);
    }
  }
  return found;
}

function hasOneOf(pid: number, sockets: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
