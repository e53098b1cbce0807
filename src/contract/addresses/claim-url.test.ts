import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../bytes/base64url.ts';
import { claimOfFragment, claimUrl, officialAddress } from './claim-url.ts';
import { sealClaim, sealCodeRequest } from '../items/sealed-items.ts';
import { originTag, PUBLIC_URL_MAX_LENGTH, publicUrlSchema } from './public-url.ts';
import { claim, codeRequest, freshParties } from '../testing/fixtures.ts';

const { sealer } = await freshParties();
const envelope = await sealClaim(claim, sealer);
const request = await sealCodeRequest({ codeRequest, itemId: 'ffeeddccbbaa99887766554433221100', issuedAt: 0 }, sealer);

/** Bytes that a QR code of version 13, level M, holds (ISO/IEC 18004, table 7). */
const VERSION_13_M_BYTES = 331;
/** A QR code of version v has 17 + 4 v modules a side. */
const VERSION_13_MODULES = 69;

function publicUrlOf(length: number): string {
  return 'https://'.padEnd(length - '.example.org'.length, 'a') + '.example.org';
}

describe('the address of a claim', () => {
  it('brings the claim in the fragment and nowhere else', () => {
    const address = new URL(claimUrl('https://borne.example.org', envelope));
    expect(address.origin + address.pathname + address.search).toBe('https://borne.example.org/c');
    expect(claimOfFragment(address.hash)).toEqual(envelope);
    expect(claimOfFragment(address.hash.slice(1))).toEqual(envelope);
  });

  it('fits a QR code of version 13-M for the longest PUBLIC_URL', () => {
    const address = claimUrl(publicUrlOf(PUBLIC_URL_MAX_LENGTH), envelope);
    expect(address.length).toBeLessThanOrEqual(VERSION_13_M_BYTES);
    expect(encode(address, { ecc: 'M', border: 0 }).size).toBeLessThanOrEqual(VERSION_13_MODULES);
  });

  it('takes an address with a slash at its end as the same', () => {
    expect(claimUrl('http://localhost:8080/', envelope)).toBe(claimUrl('http://localhost:8080', envelope));
  });

  it.each([
    ['too long', publicUrlOf(PUBLIC_URL_MAX_LENGTH + 1)],
    ['of another scheme', 'javascript:alert(1)'],
    ['with a query', 'https://borne.example.org/?a=b'],
    ['with a user', 'https://a@borne.example.org'],
    ['that is empty', ''],
  ])('is not made with a public address %s', (_, publicUrl) => {
    expect(() => claimUrl(publicUrl, envelope)).toThrow(RangeError);
  });

  it('is not made for anything but a claim', () => {
    expect(() => claimUrl('https://borne.example.org', request)).toThrow(RangeError);
    expect(() => claimUrl('https://borne.example.org', new Uint8Array(168))).toThrow(RangeError);
  });

  it.each([
    ['', ''],
    ['#', ''],
    ['a piece of a claim', toBase64Url(envelope).slice(4)],
    ['a claim and more', `${toBase64Url(envelope)}AAAA`],
    ['another item', toBase64Url(request)],
    ['bytes of no envelope', toBase64Url(new Uint8Array(168))],
    ['an anchor', 'contenu'],
  ])('holds no claim when its fragment is %s', (_, fragment) => {
    expect(claimOfFragment(fragment)).toBeUndefined();
  });

  it('is accompanied by the official address in letters', () => {
    expect(officialAddress('https://borne.example.org/')).toBe('borne.example.org/code');
    expect(officialAddress('http://localhost:8080')).toBe('localhost:8080/code');
  });
});

describe('the origin tag', () => {
  it('is the first four bytes of the SHA-256 of the public address', async () => {
    // printf 'https://borne.example.org' | sha256sum
    expect(await originTag('https://borne.example.org')).toBe('7a8b03ce');
    expect(await originTag('https://test.example.org')).not.toBe('7a8b03ce');
  });

  it.each(['http://localhost:8080', 'https://borne.example.org', 'https://example.org/bornes/31'])(
    'is made of %s',
    (url) => {
      expect(publicUrlSchema.safeParse(url).success).toBe(true);
    },
  );

  it.each(['https://borne.example.org/', 'https://BORNE.example.org', 'borne.example.org', 'https://é.example.org'])(
    'is not made of %s, which has another writing',
    (url) => {
      expect(publicUrlSchema.safeParse(url).success).toBe(false);
    },
  );
});
