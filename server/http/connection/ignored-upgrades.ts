import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers a request that would like to speak another protocol (`Upgrade: h2c`, `websocket`) as if it had not said so, which
 * is a server's to choose (RFC 9110, section 7.8); Next would close the connection without a word. Who takes the portal for
 * a proxy (`CONNECT`) is told that it is none.
 */
export function ignoreUpgrades(server: Server): void {
  server.removeAllListeners('upgrade');
  server.on('connect', refuse);
}

/** Node has left the connection to us: who goes meanwhile breaks nothing, and who stays holds nothing. */
function refuse(_request: IncomingMessage, socket: Socket): void {
  socket.on('error', () => {});
  socket.end(
    'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  );
  socket.destroySoon();
}
