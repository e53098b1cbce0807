import fc from 'fast-check';
import { caisseIds } from '#domain/caisse/caisse.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import type { ClaimContent } from '../items/claim-bytes.ts';
import type { CodeRequestContent } from '../items/code-request-bytes.ts';
import type { EnvelopeHeader } from '../items/envelope/header.ts';

/** Everything here is random: values of the right shape, which name no person. */

function hex(byteLength: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^[0-9a-f]{${2 * byteLength}}$`));
}

export const anyNir = fc
  .stringMatching(/^[1-478][0-9]{2}(?:0[1-9]|1[0-2]|2[0-9]|4[0-2]|5[0-9])(?:[0-9]{2}|2[AB])[0-9]{6}$/)
  .filter((text) => nirSchema.safeParse(text).success);

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyReference = fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) => drawReference(() => bytes));

export const anyClaimContent: fc.Arbitrary<ClaimContent> = fc.record({
  nir: anyNir,
  birthDate: anyDate,
  proof: fc.record({
    kind: fc.constantFrom('card', 'demonstrationReader'),
    cardSerial: fc.stringMatching(/^[0-9]{1,10}$/),
  }),
  code: fc.stringMatching(/^[0-9]{4}$/),
  reference: anyReference,
  issuedAt: fc.nat({ max: 2 ** 42 }),
});

export const anyCodeRequestContent: fc.Arbitrary<CodeRequestContent> = fc.record({
  nir: anyNir,
  birthName: fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿŒœẾ]{1,76}(?:[ '’-][a-zếœ]{1,3})?$/),
  birthDate: anyDate,
  postalCode: fc.stringMatching(/^(?:0[1-9]|[1-8][0-9]|9[0-578])[0-9]{3}$/),
});

const common = {
  origin: hex(4),
  caisse: fc.constantFrom(...caisseIds),
  kioskId: fc.integer({ min: 1, max: 0xffff_ffff }),
  kioskKeyId: fc.integer({ min: 1, max: 0xff }),
  gatewayKeyId: fc.integer({ min: 1, max: 0xffff }),
};

export const anyHeader: fc.Arbitrary<EnvelopeHeader> = fc.oneof(
  fc.record({
    ...common,
    type: fc.constant('claim' as const),
    allotmentId: hex(8),
    index: fc.nat({ max: 0xffff }),
  }),
  fc.record({ ...common, type: fc.constant('codeRequest' as const), itemId: hex(16) }),
  fc.record({ ...common, type: fc.constant('datedCodeRequest' as const), itemId: hex(16) }),
);
