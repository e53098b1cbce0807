import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What became of requests to the outbox that the proxy spoiled. */
export interface Spoiled {
  /** Cut before they reached the gateway. */
  cutBefore: number;
  /** The gateway got it whole, and the kiosk was cut off before the answer came. */
  cutDuring: number;
  /** Half of the answer went through. */
  cutAfter: number;
  unavailable: number;
}

export interface FailingProxy {
  readonly url: string;
  /** The share of requests to the outbox that fail from now on, from 0 to 1. */
  failing: number;
  readonly spoiled: Spoiled;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/**
 * A proxy between a page and its gateway, under one address: serves the page's files, passes the rest on, and fails as
 * configured.
 */
export async function startFailingProxy(
  gatewayUrl: string,
  pageFolder: string,
  random: () => number,
): Promise<FailingProxy> {
  const target = new URL(gatewayUrl);
  const spoiled: Spoiled = { cutBefore: 0, cutDuring: 0, cutAfter: 0, unavailable: 0 };
  const ways = Object.keys(spoiled) as (keyof Spoiled)[];
  let drawn = 0;

  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    if (path.startsWith('/fire/')) void serveFile(join(pageFolder, path.slice('/fire/'.length)), response);
    else void pass(incoming, response, path === '/api/kiosk/outbox' && random() < proxy.failing ? draw() : undefined);
  });

  /** Each way in its turn: few failures are enough for all of them. */
  function draw(): keyof Spoiled {
    const way = ways[drawn % ways.length] ?? 'cutBefore';
    drawn += 1;
    spoiled[way] += 1;
    return way;
  }

  async function pass(
    incoming: IncomingMessage,
    response: ServerResponse,
    spoiling: keyof Spoiled | undefined,
  ): Promise<void> {
    const cut = (): void => void response.socket?.destroy();
    const body = await wholeOf(incoming);
    if (spoiling === 'cutBefore') return cut();
    if (spoiling === 'unavailable') return void response.writeHead(503).end();
    const headers = { ...incoming.headers, host: target.host };
    const passed = request(
      { host: '127.0.0.1', port: target.port, method: incoming.method, path: incoming.url, headers },
      (answer) => {
        void wholeOf(answer).then((content) => {
          if (spoiling === 'cutDuring') return cut();
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          if (spoiling !== 'cutAfter') return void response.end(content);
          response.write(content.subarray(0, content.length / 2), cut);
        }, cut);
      },
    );
    // The gateway closed the connection: close ours.
    passed.once('error', cut);
    passed.end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FailingProxy = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    failing: 0,
    spoiled,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(path);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function wholeOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
