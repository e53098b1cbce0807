import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { issuedDocumentSchema } from '#domain/documents/issued-document.ts';
import { utf8Text } from '../bytes/bytes.ts';
import { sealFieldsOf } from './seal-fields-of.ts';
import { readSeal, SEAL_MAX_LENGTH, SEAL_SIGNATURE_BYTES, sealText, signedPart } from './seal-text.ts';
import { sealTypes } from './seal-types.ts';
import { anyDocument } from './testing/any-document.ts';

const anySignature = fc.uint8Array({ minLength: SEAL_SIGNATURE_BYTES, maxLength: SEAL_SIGNATURE_BYTES });

const written = (signed: string) => sealText(signed, new Uint8Array(SEAL_SIGNATURE_BYTES));

describe('the text of a seal', () => {
  describe.each(documentTypeIds)('of %s', (type) => {
    it('is read back as it was written, whatever the document says', () => {
      fc.assert(
        fc.property(
          anyDocument(type),
          anySignature,
          fc.stringMatching(/^[0-9A-Z]{4}$/),
          (document, signature, keyId) => {
            const fields = sealFieldsOf(document);
            const signed = signedPart(fields, keyId);
            const text = sealText(signed, signature);
            expect(issuedDocumentSchema.safeParse({ ...document, seal: text }).success).toBe(true);
            const reading = readSeal(text);
            expect(reading).toMatchObject({ kind: 'seal', seal: { keyId, fields } });
            if (reading.kind === 'seal') {
              expect(utf8Text(reading.seal.signed)).toBe(signed);
              expect(reading.seal.signature).toEqual(new Uint8Array(signature));
            }
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  it('has two characters for each type, none of the public list of 2D-Doc', () => {
    const codes = Object.values(sealTypes);
    expect(new Set(codes).size).toBe(documentTypeIds.length);
    for (const code of codes) expect(code).toMatch(/^[KM][0-9A-Z]$/);
  });

  it('is made of nothing but its own writing: any other text is unreadable, and none breaks the reader', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^DC04XB01[0-9A-Z]{4}.{0,200}$/s)),
        (text) => {
          expect(readSeal(text)).toEqual({ kind: 'unreadable' });
        },
      ),
    );
  });

  it('reads a text only if that is what it would write', () => {
    const anySeal = fc
      .oneof(...documentTypeIds.map(anyDocument))
      .map((document) => written(signedPart(sealFieldsOf(document), 'ABCD')));
    const anyCharacter = fc.integer({ min: 0x1d, max: 0x5f }).map((code) => String.fromCharCode(code));
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 3 }),
      by: fc.array(anyCharacter, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(anySeal, change, (seal, { at, length, by }) => {
        const start = at % seal.length;
        const text = seal.slice(0, start) + by.join('') + seal.slice(start + length);
        const reading = readSeal(text);
        if (reading.kind === 'unreadable') return;
        const { fields, keyId, signature } = reading.seal;
        expect(sealText(signedPart(fields, keyId), signature)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is no longer than a document carries, with the longest names and amounts', () => {
    const person = {
      birthName: 'ß'.repeat(80),
      firstNames: 'ß'.repeat(80),
      usedName: 'ß'.repeat(80),
      birthDate: '1950-00-00',
    };
    const line = {
      benefit: 'RSA',
      kind: 'adjustment',
      rightMonth: '2026-01',
      paidOn: '2026-02-05',
      amount: -100_000_000_000,
      withheld: 0,
      payee: 'holder',
    } as const;
    const text = written(
      signedPart(
        sealFieldsOf({
          reference: '0000000000000000',
          caisse: 'caf-31',
          issuedOn: '2026-11-24',
          isSpecimen: true,
          requestedBy: null,
          content: {
            type: 'paiementParBeneficiaire',
            holders: [person, person],
            fileNumber: '1234567',
            address: ['1 rue du Test'],
            period: { from: '2026-01', to: '2026-12' },
            lines: Array.from({ length: 40 }, () => line),
            total: -100_000_000_000,
            beneficiary: person,
          },
        }),
        'ABCD',
      ),
    );
    expect(text.length).toBeLessThanOrEqual(SEAL_MAX_LENGTH);
    expect(readSeal(text).kind).toBe('seal');
  });
});

describe('a known seal', () => {
  const signed = signedPart(
    {
      reference: '0000000000000000',
      type: 'paiementEtQuotient',
      caisse: 'caf-31',
      issuedOn: '2026-11-24',
      isSpecimen: true,
      holders: [{ birthName: 'NGUYEN', firstNames: 'VAN AN', usedName: null, isCut: false, birthDate: '1982-06-05' }],
      period: { kind: 'months', from: '2026-09', to: '2026-10' },
      about: null,
      people: 2,
      quotientEuros: 812,
      total: 42_300,
      amounts: [21_150, 21_150],
    },
    'ABCD',
  );

  it('has the layout of docs/seal.md', () => {
    expect(signed).toBe(
      'DC04XB01ABCD26602660K1XBFR' +
        'ZR0000000000000000ZC001ZS1ZNNGUYEN/VAN AN\x1DZB05061982ZM092026102026ZP02ZQ812\x1DZT42300\x1DZL21150\x1DZL21150\x1D',
    );
  });

  it.each([
    ['another version', (text: string) => text.replace('DC04', 'DC03')],
    ['an authority of the list of the State', (text: string) => text.replace('XB01', 'FR01')],
    ['the perimeter of the State', (text: string) => text.replace('K1XB', 'K101')],
    ['two days', (text: string) => text.replace('26602660', '26602661')],
    ['no day', (text: string) => text.replace('26602660', 'FFFFFFFF')],
    ['a type that is none of ours', (text: string) => text.replace('K1XB', '00XB')],
    ['a type of the other kind of caisse', (text: string) => text.replace('K1XB', 'M1XB')],
    ['a caisse that nobody knows', (text: string) => text.replace('ZC001', 'ZC999')],
    ['a field twice', (text: string) => text.replace('ZC001', 'ZC001ZC001')],
    ['fields in another order', (text: string) => text.replace('ZC001ZS1', 'ZS1ZC001')],
    ['a field that is none of ours', (text: string) => text.replace('ZC001', 'ZC001X11\x1D')],
    ['a number with a zero in front', (text: string) => text.replace('ZT42300', 'ZT042300')],
    ['a number that is none', (text: string) => text.replace('ZT42300', 'ZT4E2')],
    ['a negative nothing', (text: string) => text.replace('ZT42300', 'ZT-0')],
    ['a flag that is none', (text: string) => text.replace('ZS1', 'ZS2')],
    ['thirteen amounts', (text: string) => text + 'ZL1\x1D'.repeat(11)],
    ['nobody', (text: string) => text.replace('ZNNGUYEN/VAN AN\x1DZB05061982', '')],
    ['three holders', (text: string) => text.replace(/(ZN.*ZB05061982)/s, '$1$1$1')],
    ['a holder without a birth date', (text: string) => text.replace('ZB05061982', '')],
    ['months in the wrong order', (text: string) => text.replace('092026102026', '102026092026')],
    ['a reference with a wrong check', (text: string) => text.replace('ZR0000000000000000', 'ZR0000000000000001')],
    ['a name in small letters', (text: string) => text.replace('NGUYEN', 'Nguyen')],
    ['a beneficiary and a child', (text: string) => text.replace('ZP02', 'ZAA/B\x1DZEA/B\x1DZP02')],
  ])('is unreadable with %s', (_, change) => {
    expect(readSeal(written(signed)).kind).toBe('seal');
    expect(readSeal(written(change(signed)))).toEqual({ kind: 'unreadable' });
  });

  it('is unreadable with a signature that is cut, longer, or written otherwise', () => {
    const text = written(signed);
    for (const changed of [
      text.slice(0, -1),
      `${text}A`,
      text.replace(/A$/, 'B'),
      text.replace('\x1F', ''),
      `${text}\n`,
    ]) {
      expect(readSeal(changed)).toEqual({ kind: 'unreadable' });
    }
  });
});
