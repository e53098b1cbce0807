import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { freePort } from '../support/free-port.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on a port of its own.
 * @param {string} folder
 * @param {string} base the path it stands under, with a slash at both ends
 * @param {(body: string) => { body: string, headers: Record<string, string> }} [post] answers any POST
 * @param {(file: string) => Record<string, string>} [headersOf] what else goes with a file
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveFolder(folder, base, post, headersOf = () => ({})) {
  const server = createServer((request, response) => {
    if (request.method === 'POST' && post !== undefined) {
      let body = '';
      request.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      request.on('end', () => {
        const answer = post(body);
        response.writeHead(200, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
      });
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.slice(base.length));
    const file = join(folder, path === '.' || path === '' ? 'index.html' : path);
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, { ...headersOf(file), 'content-type': types[extname(file)] ?? 'application/octet-stream' })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://localhost:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
