import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERROR_POLICY, errorPage } from '#server/http/errors/error-page';

/** As Node answers by itself, without a word. */
const STATUSES: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Says in words what is wrong with a request that is too long, too slow or none, of which no code of ours hears. Of an address
 * that is too long nothing is read: whoever asks is taken for a reader.
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
