import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealFields } from '#contract/seal/seal-fields.ts';
import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { ContentOf } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { Variant } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import { personNamed } from '../../../src/gateway/caisses/testing/people.ts';
import { fetched } from './testing/asked-documents.ts';
import { openCaisse, type CaisseAtWork } from './testing/caisse-at-work.ts';
import { drawn } from './testing/expect-paper.ts';
import { deskScan, expectSealed, notOnPaper, scanned } from './testing/scanned-seal.ts';

let caisse: CaisseAtWork;
let payment: IssuedDocument & { readonly content: ContentOf<'paiementEtQuotient'> };
beforeAll(async () => {
  caisse = await openCaisse(['claire', 'mathieu', 'capucine', 'monique']);
  const document = await fetched(caisse, { key: 'claire', type: 'paiementEtQuotient' });
  if (document.content.type !== 'paiementEtQuotient') throw new Error('another document came');
  payment = { ...document, content: document.content };
});
afterAll(async () => {
  await caisse.close();
});

test.each([
  ['a4', { ...deskScan, blurDots: 1 }],
  ['ticket80', { ...deskScan, turnDegrees: 2, blurDots: 0.7 }],
  ['largePrint', { ...deskScan, turnDegrees: 2 }],
] as const)('a seal is read from a bad scan too: %s, %j', async (variant: Variant, scan) => {
  const paper = await drawn(payment, variant);
  expectSealed(paper, await scanned(paper, caisse.trustList, scan));
});

describe('one byte that was altered', () => {
  /** The seal with another character in one place. */
  const altered = (at: number): string => {
    const { seal } = payment;
    return seal.slice(0, at) + (seal[at] === '7' ? '6' : '7') + seal.slice(at + 1);
  };

  test.each([
    ['the day of issue', () => 'DC04XB01'.length + 'KEY0'.length],
    ['a name', () => payment.seal.indexOf('FOURNIER')],
    ['the total', () => payment.seal.indexOf(`ZT${payment.content.total}`) + 'ZT'.length],
    ['the signature', () => payment.seal.length - 2],
  ])('in the seal: %s is never taken', async (_of, at) => {
    const paper = await drawn({ ...payment, seal: altered(at()) }, 'a4');
    expect((await scanned(paper, caisse.trustList)).kind).not.toBe('valid');
  });

  let genuine: SealFields;
  beforeAll(async () => {
    const paper = await drawn(payment, 'a4');
    const verdict = await scanned(paper, caisse.trustList);
    if (verdict.kind !== 'valid') throw new Error(`the seal is ${verdict.kind}`);
    genuine = verdict.fields;
  });

  type Content = ContentOf<'paiementEtQuotient'>;
  const changes: readonly (readonly [string, (content: Content) => Content])[] = [
    ['a letter of a name', (content) => ({ ...content, holders: content.holders.map(misspelt) })],
    [
      'a birth date',
      (content) => ({ ...content, holders: content.holders.map((one) => ({ ...one, birthDate: '1985-05-21' })) }),
    ],
    ['the total', (content) => ({ ...content, total: content.total + 1 })],
    [
      'an amount',
      (content) => ({
        ...content,
        lines: content.lines.map((line, index) => (index === 1 ? { ...line, amount: line.amount + 1 } : line)),
      }),
    ],
    [
      'the quotient',
      (content) => ({ ...content, quotient: { ...content.quotient, euros: content.quotient.euros + 1 } }),
    ],
    [
      'the month',
      (content) => ({ ...content, period: { from: '2026-09', to: '2026-09' }, lines: ofSeptember(content) }),
    ],
    ['a child', (content) => ({ ...content, children: content.children.slice(1) })],
  ];
  const misspelt = <Person extends { readonly birthName: string }>(one: Person): Person => ({
    ...one,
    birthName: one.birthName.replace('r', 't'),
  });
  const ofSeptember = ({ lines }: Content) => lines.map((line) => ({ ...line, rightMonth: '2026-09' }));

  test.each(changes)('in what stands on the page: %s is not what the genuine seal says', async (_what, change) => {
    const forged = await drawn({ ...payment, content: change(payment.content) }, 'a4');
    expect(notOnPaper(genuine, forged.lines)).not.toEqual([]);
  });

  test('a genuine seal on the paper of somebody else does not say what stands there', async () => {
    const other = await fetched(caisse, { key: 'capucine', type: 'quotientFamilial' });
    const paper = await drawn({ ...other, seal: payment.seal }, 'a4');
    const verdict = await scanned(paper, caisse.trustList);
    if (verdict.kind !== 'valid') throw new Error(`the seal is ${verdict.kind}`);
    expect(notOnPaper(verdict.fields, paper.lines)).toEqual(expect.arrayContaining(['FOURNIER CLAIRE']));
  });
});

describe('what no seal holds', () => {
  test('health: the seal of the same rights says the same with it and without it', async () => {
    const asked = { key: 'monique', type: 'droits' } as const;
    const strong = await fetched(caisse, asked);
    const weak = await fetched(caisse, asked, await caisse.ownSession('monique', someCpam, 'authenticated'));
    expect(strong.content).toMatchObject({ health: { exemption: {} } });
    expect(weak.content).toMatchObject({ health: null });
    const [withHealth, without] = await Promise.all(
      [strong, weak].map(async (document) => await scanned(await drawn(document, 'a4'), caisse.trustList)),
    );
    if (withHealth?.kind !== 'valid' || without?.kind !== 'valid') throw new Error('a seal is not valid');
    expect({ ...withHealth.fields, reference: '' }).toEqual({ ...without.fields, reference: '' });
  });

  test('number and bank account of its people', async () => {
    for (const [key, type] of [
      ['claire', 'paiementEtQuotient'],
      ['claire', 'droits'],
      ['monique', 'releveMensuel'],
    ] as const) {
      const { nir, iban } = personNamed(key);
      const { seal } = await fetched(caisse, { key, type });
      expect(seal).not.toContain(nir);
      if (iban === null) throw new Error(`${key} has no account`);
      expect(seal).not.toContain(iban.slice(4));
    }
  });
});
