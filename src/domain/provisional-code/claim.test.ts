import { describe, expect, test } from 'vitest';
import { fictitiousNir } from '../identity/fictitious-nir.ts';
import { claimSchema, type Claim } from './claim.ts';
import { codeRequestSchema } from './code-request.ts';

const nir = fictitiousNir({ first: '1', year: '82', month: '06', department: '2A', serial: 3 });
const claim: Claim = {
  caisse: 'caf-31',
  nir,
  birthDate: '1982-06-24',
  proof: { kind: 'card', cardSerial: '0000000042' },
  code: '0042',
  reference: '00000000',
  issuedAt: Date.UTC(2026, 10, 24, 11, 0),
  allotmentId: '00ff00ff00ff00ff',
  index: 0,
};

describe('a claim', () => {
  test('keeps every value, leading zeros too', () => {
    expect(claimSchema.parse(claim)).toEqual(claim);
  });

  test('is refused when a value is out of shape', () => {
    const wrong: Record<string, unknown>[] = [
      { code: '42' },
      { reference: '00000001' },
      { nir: '182062A991993X' },
      { birthDate: '1982-06-31' },
      { proof: { kind: 'card', cardSerial: '12345678901' } },
      { proof: { kind: 'typed', cardSerial: '1' } },
      { index: -1 },
      { index: 65_536 },
    ];
    for (const part of wrong) {
      expect(claimSchema.safeParse({ ...claim, ...part }).success).toBe(false);
    }
  });
});

describe('a request for a code by SMS', () => {
  const request = {
    caisse: 'cpam-31',
    nir,
    birthName: 'D’Arcy',
    birthDate: '1982-06-24',
    postalCode: '31000',
  };

  test('asks for four things that a card does not all show (P07)', () => {
    expect(codeRequestSchema.parse(request)).toEqual(request);
    for (const field of ['nir', 'birthName', 'birthDate', 'postalCode']) {
      expect(codeRequestSchema.safeParse({ ...request, [field]: '' }).success).toBe(false);
    }
  });
});
