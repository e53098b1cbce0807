import type { GatewayServer } from './routing.ts';

/** Reads JSON and keeps the exact bytes, of which a kiosk's signature holds the digest. Nothing else is read. */
export function registerRawBody(server: GatewayServer): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.decorateRequest('rawBody', undefined);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    request.rawBody = bytes;
    void parseJson(request, bytes.toString('utf8'), done);
  });
}
