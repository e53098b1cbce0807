import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, copyBytes, utf8Bytes, type Bytes } from '#contract/bytes/bytes.ts';
import { NO_NONCE_YET } from '#contract/routes/headers.ts';
import { generateSigningKeyPair } from '../signing-key.ts';
import { coveredComponents, parametersText } from './profile.ts';
import { signatureBase } from './signature-base.ts';
import { signRequest, type RequestToSign } from './sign-request.ts';
import { areHeadersSigned, isBodySigned, parseSignature, type HeaderRecord } from './verify-request.ts';

const kiosk = await generateSigningKeyPair();
const stranger = await generateSigningKeyPair();

const request = {
  method: 'POST',
  url: '/api/kiosk/outbox?a=1&b=%C3%A9',
  body: utf8Bytes('{"items":["AA"]}'),
  kioskId: 4_294_967_295,
  kioskKeyId: 255,
  nonce: 'aZ09_-',
  counter: 41,
  key: kiosk.privateKey,
} as const satisfies RequestToSign;

interface Received {
  readonly method: string;
  readonly target: string;
  readonly body: Bytes;
  readonly headers: HeaderRecord;
}

const received: Received = {
  method: request.method,
  target: request.url,
  body: request.body,
  headers: await signRequest(request),
};

/** What the gateway does with a request, as one word. */
async function judge(from: Received, publicKey = kiosk.publicKey): Promise<string> {
  const reading = parseSignature(from.headers);
  if (!reading.ok) return reading.reason;
  if (!(await areHeadersSigned(from, reading.claimed, publicKey))) return 'wrongSignature';
  return (await isBodySigned(from.body, reading.claimed)) ? 'ok' : 'wrongDigest';
}

function withHeader(name: string, value: string | readonly string[] | undefined): Received {
  return { ...received, headers: { ...received.headers, [name]: value } };
}

describe('a signed request', () => {
  it('is taken, and says who signed with which nonce and counter', async () => {
    expect(await judge(received)).toBe('ok');
    expect(parseSignature(received.headers)).toMatchObject({
      ok: true,
      claimed: { kioskId: 4_294_967_295, kioskKeyId: 255, nonce: 'aZ09_-', counter: 41 },
    });
  });

  it('has these headers', () => {
    expect(received.headers['signature-input']).toBe(
      'borne=("@method" "@path" "@query" "content-digest" "borne-request-counter")' +
        ';keyid="4294967295:255";nonce="aZ09_-";tag="borne"',
    );
    expect(received.headers['borne-request-counter']).toBe('41');
    expect(received.headers['signature']).toMatch(/^borne=:[A-Za-z0-9+/]{86}==:$/);
    expect(Object.keys(received.headers)).toHaveLength(4);
  });

  it('signs an absent query as « ? » and an absent body as empty', async () => {
    const { body: _body, ...bare } = request;
    const headers = await signRequest({ ...bare, method: 'get', url: 'https://borne.example.org/api/x' });
    const got = { method: 'GET', target: '/api/x', body: new Uint8Array(), headers };
    expect(await judge(got)).toBe('ok');
    expect(await judge({ ...got, target: '/api/x?' })).toBe('ok');
    expect(await judge({ ...got, target: '/api/x?y' })).toBe('wrongSignature');
  });

  it.each([
    ['another method', { method: 'DELETE' }],
    ['another path', { target: '/api/kiosk/contact?a=1&b=%C3%A9' }],
    ['another query', { target: '/api/kiosk/outbox?a=1&b=%C3%A8' }],
    ['no query', { target: '/api/kiosk/outbox' }],
  ])('is refused with %s', async (_, changed) => {
    expect(await judge({ ...received, ...changed })).toBe('wrongSignature');
  });

  it('is refused when any byte of its body is changed', async () => {
    for (const offset of request.body.keys()) {
      const body = copyBytes(request.body);
      body[offset] = (body[offset] ?? 0) ^ 1;
      expect(await judge({ ...received, body })).toBe('wrongDigest');
    }
    expect(await judge({ ...received, body: new Uint8Array() })).toBe('wrongDigest');
    expect(await judge({ ...received, body: concatBytes(request.body, utf8Bytes(' ')) })).toBe('wrongDigest');
  });

  it('is refused under another key', async () => {
    expect(await judge(received, stranger.publicKey)).toBe('wrongSignature');
  });

  it('is refused when any character of its headers is changed', async () => {
    for (const name of Object.keys(received.headers)) {
      const value = String(received.headers[name]);
      for (let at = 0; at < value.length; at += 1) {
        const changed = value.slice(0, at) + (value[at] === '1' ? '2' : '1') + value.slice(at + 1);
        expect(await judge(withHeader(name, changed)), `${name} at ${at}`).not.toBe('ok');
      }
    }
  });

  it.each(Object.keys(received.headers))('is refused without %s', async (name) => {
    expect(await judge(withHeader(name, undefined))).toBe('missing');
    expect(await judge(withHeader(name, [String(received.headers[name])]))).toBe('malformed');
    expect(await judge(withHeader(name, ''))).toBe('malformed');
  });

  it.each([
    ['a component less', (text: string) => text.replace(' "@query"', '')],
    ['the same in another order', (text: string) => text.replace('"@method" "@path"', '"@path" "@method"')],
    ['a parameter more', (text: string) => `${text};created=1618884473`],
    ['another label', (text: string) => text.replace(/^borne/, 'sig1')],
    ['a second signature', (text: string) => `${text}, ${text}`],
    ['kiosk 0', (text: string) => text.replace('4294967295:', '0:')],
    ['a kiosk past 32 bits', (text: string) => text.replace('4294967295:', '4294967296:')],
    ['key 256', (text: string) => text.replace(':255', ':256')],
    ['an empty nonce', (text: string) => text.replace('aZ09_-', '')],
    ['a nonce with a quotation mark', (text: string) => text.replace('aZ09_-', 'a"b')],
  ])('is not read with %s', async (_, change) => {
    const changed = withHeader('signature-input', change(String(received.headers['signature-input'])));
    expect(await judge(changed)).toBe('malformed');
  });

  it.each(['0', '-1', '1.5', '01', '1e3', '9007199254740992', ' 41', '41, 41'])(
    'is not read with the counter %j',
    async (counter) => {
      expect(await judge(withHeader('borne-request-counter', counter))).toBe('malformed');
    },
  );

  it('never breaks on any headers', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(received.headers)), fc.string()), (headers) => {
        expect(parseSignature(headers).ok).toBe(false);
      }),
    );
  });

  it('can be the first one, before any nonce was given', async () => {
    const headers = await signRequest({ ...request, nonce: NO_NONCE_YET });
    expect(await judge({ ...received, headers })).toBe('ok');
  });

  it('signs bytes that no envelope and no signed value begins with', () => {
    const components = coveredComponents('GET', '/', 'x', 1);
    const base = signatureBase(components, parametersText(request));
    expect(base[0]).toBe('"'.charCodeAt(0));
  });

  it('crosses a real HTTP connection unharmed', async () => {
    const answers: string[] = [];
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        void judge({
          method: incoming.method ?? '',
          target: incoming.url ?? '',
          body: copyBytes(Buffer.concat(chunks)),
          headers: incoming.headers,
        }).then((word) => outgoing.end(word));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const target of ['/api/kiosk/outbox', '/api/kiosk/outbox?a=1&b=é', '/']) {
      const url = `http://127.0.0.1:${port}${target}`;
      const headers = await signRequest({ ...request, url });
      const answer = await fetch(url, { method: 'POST', body: request.body, headers });
      answers.push(await answer.text());
    }
    await new Promise((resolve) => server.close(resolve));
    expect(answers).toEqual(['ok', 'ok', 'ok']);
  });
});
