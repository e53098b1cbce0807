import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { bareHeaders } from './security-headers.ts';

/** How the server of Node says what it could not read. */
const statusOf: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers bytes that are no request, or that do not end, and cuts the connection. There is no request yet, so no hook
 * sees it: the answer is written here, empty, with the security headers of every other (P35).
 *
 * @param isHttps whether `PUBLIC_URL` is.
 */
export function answerUnreadable(isHttps: boolean) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = statusOf[error.code ?? ''] ?? 400;
    const headers = { ...bareHeaders(isHttps), 'content-length': '0', connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable) socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'));
    socket.destroy(error);
  };
}
