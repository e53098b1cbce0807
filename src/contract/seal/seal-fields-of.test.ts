import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentOf, DocumentContent } from '#domain/documents/document.ts';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { sealFieldsOf } from './seal-fields-of.ts';
import { signedPart } from './seal-text.ts';
import { anyDocument } from './testing/any-document.ts';

const martin = { birthName: 'Martin', usedName: null, firstNames: 'Léa', birthDate: '1982-06-14' };
const nguyen = { birthName: 'Nguyễn', usedName: 'Martin', firstNames: 'Thị Lan', birthDate: '1980-00-00' };
const child = { birthName: 'Œuvrard', usedName: null, firstNames: 'Zoé', birthDate: '2015-03-21' };
const ofCaf = { holders: [martin, nguyen], fileNumber: '7654321', address: ['9 impasse Secrète'] };
const ofCpam = {
  insured: martin,
  nirWithKey: '2 82 06 99 987 654 41',
  organisme: '01 311 2006',
  address: ['9 impasse Secrète'],
};
const period = { from: '2026-09', to: '2026-10' };
const months = { kind: 'months', ...period };
const year = { from: '2026-01-01', to: '2026-12-31' };
const line = (amount: number) =>
  ({
    benefit: 'Allocation secrète',
    kind: 'right',
    rightMonth: '2026-09',
    paidOn: '2026-10-05',
    amount,
    withheld: 500,
    payee: 'thirdParty',
  }) as const;
const paid = { period, lines: [line(10_000), line(-2_000)], total: 7_000 };
const quotient = { children: [child], quotient: { euros: 812, month: '2026-11', computedIn: '2026-11' } };
const november = { kind: 'months', from: '2026-11', to: '2026-11' };

const contents: { readonly [Type in DocumentContent['type']]: readonly [ContentOf<Type>, object] } = {
  paiement: [
    { type: 'paiement', ...ofCaf, ...paid },
    { period: months, total: 7_000, amounts: [10_000, -2_000] },
  ],
  quotientFamilial: [
    { type: 'quotientFamilial', ...ofCaf, ...quotient },
    { period: november, people: 1, quotientEuros: 812, total: null, amounts: [] },
  ],
  paiementEtQuotient: [
    { type: 'paiementEtQuotient', ...ofCaf, ...paid, ...quotient },
    { period: months, people: 1, quotientEuros: 812, total: 7_000 },
  ],
  paiementParPrestation: [
    { type: 'paiementParPrestation', ...ofCaf, ...paid, benefit: 'Allocation secrète' },
    { period: months, total: 7_000, about: null },
  ],
  paiementParBeneficiaire: [
    { type: 'paiementParBeneficiaire', ...ofCaf, ...paid, beneficiary: nguyen },
    { total: 7_000, about: { kind: 'beneficiary', name: { birthName: 'NGUYEN', usedName: 'MARTIN' } } },
  ],
  paiementParEnfant: [
    { type: 'paiementParEnfant', ...ofCaf, ...paid, child },
    { total: 7_000, about: { kind: 'child', name: { birthName: 'OEUVRARD', firstNames: 'ZOE', usedName: null } } },
  ],
  releveDeCompte: [
    { type: 'releveDeCompte', ...ofCaf, month: '2026-11', lines: paid.lines, total: 7_000, debts: [] },
    { period: november, total: 7_000, amounts: [10_000, -2_000] },
  ],
  enfantsACharge: [
    { type: 'enfantsACharge', ...ofCaf, children: [{ child, since: '2015-04' }] },
    { period: null, people: 1, total: null },
  ],
  nonDroit: [
    { type: 'nonDroit', ...ofCaf, period },
    { period: months, total: null },
  ],
  radiation: [
    { type: 'radiation', ...ofCaf, struckOffOn: '2026-08-31' },
    { period: { kind: 'days', from: '2026-08-31', to: null } },
  ],
  reductionTelephonique: [
    { type: 'reductionTelephonique', ...ofCaf, benefit: 'Allocation secrète', month: '2026-11' },
    { period: november, total: null },
  ],
  droits: [
    {
      type: 'droits',
      ...ofCpam,
      days: year,
      dependants: [{ person: child, rank: 1 }],
      complementaireSante: null,
      health: { hasTreatingDoctor: true, exemption: { from: '2026-02-03', to: null } },
    },
    { period: { kind: 'days', ...year }, people: 1, total: null },
  ],
  indemnitesJournalieres: [
    {
      type: 'indemnitesJournalieres',
      ...ofCpam,
      period,
      lines: [
        {
          nature: 'maladie',
          from: '2026-09-01',
          to: '2026-09-10',
          days: 10,
          dailyGross: 5_000,
          contributions: 335,
          net: 46_650,
          paidOn: '2026-09-15',
          payee: 'insured',
        },
      ],
      totalNet: 46_650,
    },
    { period: months, total: 46_650, amounts: [46_650] },
  ],
  releveFiscal: [
    { type: 'releveFiscal', ...ofCpam, year: 2025, taxable: 123_456 },
    { period: { kind: 'year', year: 2025 }, total: 123_456, amounts: [] },
  ],
  releveMensuel: [
    {
      type: 'releveMensuel',
      ...ofCpam,
      month: '2026-11',
      lines: [
        {
          careOn: '2026-11-02',
          care: 'Soin secret',
          person: 'Léa',
          paid: 3_000,
          base: 3_000,
          ratePercent: 70,
          deducted: 200,
          reimbursed: 1_900,
          reimbursedOn: '2026-11-07',
        },
      ],
      total: 1_900,
    },
    { period: november, total: 1_900, amounts: [1_900] },
  ],
  releveAnnuel: [
    { type: 'releveAnnuel', ...ofCpam, year: 2025, months: [{ month: '2025-03', reimbursed: 1_900 }], total: 1_900 },
    { period: { kind: 'year', year: 2025 }, total: 1_900, amounts: [1_900] },
  ],
  complementaireSante: [
    { type: 'complementaireSante', ...ofCpam, right: { withContribution: true, days: year } },
    { period: { kind: 'days', ...year }, total: null },
  ],
  certificatEuropeen: [
    { type: 'certificatEuropeen', ...ofCpam, days: year, institution: { code: '313', name: 'CPAM' } },
    { period: { kind: 'days', ...year }, total: null },
  ],
};

const documentWith = (content: DocumentContent) => ({
  reference: '0000000000000000',
  caisse: 'holders' in content ? ('caf-31' as const) : ('cpam-31' as const),
  issuedOn: '2026-11-24',
  isSpecimen: true,
  requestedBy: 'Hélène L.',
  content,
});

describe('the fields of a seal', () => {
  it.each(documentTypeIds)('of %s say what the document says, and whose it is', (type) => {
    const [content, expected] = contents[type];
    const fields = sealFieldsOf(documentWith(content));
    expect(fields).toMatchObject({ type, issuedOn: '2026-11-24', isSpecimen: true, ...expected });
    expect(fields.holders[0]).toEqual({
      birthName: 'MARTIN',
      firstNames: 'LEA',
      usedName: null,
      isCut: false,
      birthDate: '1982-06-14',
    });
    expect(fields.holders).toHaveLength('holders' in content ? 2 : 1);
  });

  it.each(documentTypeIds)(
    'of %s hold no number of the person or the file, no address, benefit, care or guardian',
    (type) => {
      const [content] = contents[type];
      const text = signedPart(sealFieldsOf(documentWith(content)), 'ABCD');
      expect(text).not.toMatch(/7654321|987|654|IMPASSE|SECRET|MALADIE|HELENE|03022026|CPAM/);
    },
  );

  it('hold the first twelve amounts, and the total of all', () => {
    const lines = Array.from({ length: 40 }, (_, index) => line(100 + index));
    const { amounts, total } = sealFieldsOf(documentWith({ type: 'paiement', ...ofCaf, ...paid, lines, total: 4_780 }));
    expect(amounts).toEqual(Array.from({ length: 12 }, (_, index) => 100 + index));
    expect(total).toBe(4_780);
  });

  it('P34 are the same whatever a document says of health', () => {
    fc.assert(
      fc.property(anyDocument('droits'), (document) => {
        const { content } = document;
        if (content.type !== 'droits') throw new Error('it is another document');
        expect(sealFieldsOf(document)).toEqual(sealFieldsOf({ ...document, content: { ...content, health: null } }));
      }),
    );
  });
});
