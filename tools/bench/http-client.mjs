import { Agent, request } from 'node:http';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {Record<string, unknown>} body
 * @property {number} ms from the sending to the last byte of the answer
 */

/** @typedef {(method: string, path: string, text: string | undefined, headers?: Record<string, string>) => Promise<Answer>} Send */

/**
 * Sends JSON to one server over connections that stay open, as a client that costs little.
 * @param {string} url @param {number} connections
 * @returns {{ send: Send, close: () => void }}
 */
export function httpClient(url, connections) {
  const { port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {Send} */
  const send = (method, path, text, headers = {}) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const body =
        text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
      const sent = request(
        { agent, host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...body, ...headers } },
        (response) => {
          let answer = '';
          response.setEncoding('utf8').on('data', (part) => {
            answer += part;
          });
          response.once('error', reject);
          response.once('end', () => {
            const ms = performance.now() - start;
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: answer === '' ? {} : JSON.parse(answer),
              ms,
            });
          });
        },
      );
      sent.once('error', reject);
      sent.end(text);
    });
  return { send, close: () => agent.destroy() };
}
