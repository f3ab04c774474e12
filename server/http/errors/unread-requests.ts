import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERROR_POLICY, errorPage } from '#server/http/errors/error-page';

const STATUSES: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Words the errors of requests too malformed, long or slow to reach other code. Their address is unknown, so they count
 * as a reader's.
 */
export function answerUnreadRequests(server: Server): void {
  server.on('clientError', answer);
}

function answer({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  const response = (socket as Duplex & { _httpMessage?: { headersSent: boolean } })._httpMessage;
  if (!socket.writable || code === 'ECONNRESET' || response?.headersSent) {
    socket.destroy();
    return;
  }
  const status = STATUSES[code] ?? 400;
  const page = errorPage({ status, place: 'readers', language: 'vi', isRepeatable: false });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Cache-Control: no-store',
    `Content-Security-Policy: ${ERROR_POLICY}`,
    'X-Content-Type-Options: nosniff',
    'X-Frame-Options: DENY',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`);
}
