import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers an upgrade request (`h2c`, `websocket`) as a plain one (RFC 9110, section 7.8); Next would close the
 * connection. Refuses `CONNECT` with 405.
 */
export function ignoreUpgrades(server: Server): void {
  server.removeAllListeners('upgrade');
  server.on('connect', refuse);
}

/** Node leaves this socket to us: an error must not crash the process, nor an idle client hold it. */
function refuse(_request: IncomingMessage, socket: Socket): void {
  socket.on('error', () => {});
  socket.end(
    'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  );
  socket.destroySoon();
}
