import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFranceConnect } from './settings.ts';

const whole = {
  PUBLIC_URL: 'https://borne.example.org',
  FRANCECONNECT_ISSUER: 'https://oidc.example.org/api/v2',
  FRANCECONNECT_CLIENT_ID: 'client',
  FRANCECONNECT_CLIENT_SECRET: 'secret',
};

it('without any variable is not offered', () => {
  expect(readFranceConnect({ PUBLIC_URL: whole.PUBLIC_URL }, 'production')).toEqual({
    kind: 'settings',
    settings: undefined,
  });
});

it('reads the whole, ES256 unless told otherwise, the secret from a file too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'franceconnect-'));
  try {
    const file = join(folder, 'secret');
    writeFileSync(file, 'from a file\n');
    const { FRANCECONNECT_CLIENT_SECRET: _none, ...others } = whole;
    expect(readFranceConnect({ ...others, FRANCECONNECT_CLIENT_SECRET_FILE: file }, 'production')).toEqual({
      kind: 'settings',
      settings: {
        issuer: whole.FRANCECONNECT_ISSUER,
        clientId: 'client',
        clientSecret: 'from a file',
        algorithm: 'ES256',
      },
    });
    expect(
      readFranceConnect({ ...others, FRANCECONNECT_CLIENT_SECRET_FILE: join(folder, 'none') }, 'production'),
    ).toMatchObject({
      kind: 'wrong',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  [{ FRANCECONNECT_ISSUER: undefined }, 'FRANCECONNECT_ISSUER'],
  [{ FRANCECONNECT_CLIENT_ID: undefined }, 'FRANCECONNECT_CLIENT_ID'],
  [{ FRANCECONNECT_CLIENT_SECRET: undefined }, 'FRANCECONNECT_CLIENT_SECRET'],
  [{ PUBLIC_URL: undefined }, 'PUBLIC_URL is needed'],
  [{ PUBLIC_URL: 'http://borne.example.org' }, 'PUBLIC_URL must start with https'],
  [{ FRANCECONNECT_ISSUER: 'http://localhost:9000' }, 'FRANCECONNECT_ISSUER must start with https'],
])('a part that is missing or in clear stops the start: %o', (change, sentence) => {
  const read = readFranceConnect({ ...whole, ...change }, 'production');
  expect(read.kind === 'wrong' && read.sentences.join(' ')).toContain(sentence);
});

it('on this very machine a demonstration goes without TLS', () => {
  const local = { ...whole, PUBLIC_URL: 'http://localhost:8080', FRANCECONNECT_ISSUER: 'http://localhost:9000' };
  expect(readFranceConnect(local, 'demonstration')).toMatchObject({ kind: 'settings' });
});
