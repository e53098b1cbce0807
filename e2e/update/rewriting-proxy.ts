import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between kiosk and gateway and passes everything on as it is, but for what the browser runs as a service worker. */
export interface RewritingProxy {
  readonly url: string;
  /** From now on the browser gets this script for any worker; the page that judges a worker gets the genuine one. */
  readonly replaceWorker: (script: string) => void;
  readonly close: () => Promise<void>;
}

export async function openRewritingProxy(gateway: () => string): Promise<RewritingProxy> {
  let script: string | undefined;
  const server = createServer((incoming, outgoing) => {
    if (script !== undefined && incoming.headers['service-worker'] === 'script') {
      outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(script);
      return;
    }
    const { method, url = '/', headers } = incoming;
    const passed = forward(
      new URL(url, gateway()),
      { ...(method === undefined ? {} : { method }), headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    replaceWorker(replacement) {
      script = replacement;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
