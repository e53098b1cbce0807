import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caisseKindOf, type CaisseKind } from '#domain/caisse/caisse.ts';
import type { DocumentOffer } from '#domain/documents/document.ts';
import { documentTypeIds, documentTypeRule, type DocumentType } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { isPrintedOn } from '#domain/documents/printing.ts';
import { bytesOf, type Variant } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import { referencePeople } from '../../../../src/gateway/caisses/reference/people.ts';
import { choiceOf, type AskedPeriod } from './asked-documents.ts';
import { openCaisse, type CaisseAtWork } from './caisse-at-work.ts';
import { drawn, expectAddsUp, expectSaysContent, expectSound, expectStandsOnPages } from './expect-paper.ts';
import { expectSealed, scanned } from './scanned-seal.ts';

/** Their longest period has the same lines as that of `paiementEtQuotient`. */
const sameLines: readonly DocumentType[] = ['paiement', 'paiementParBeneficiaire'];

/**
 * Every type of document × everybody who has it at one kind of caisse × every form: the newest period, and the longest one
 * where it says more. In large print what is read aloud is compared; the rest is that of the same parts on A4.
 */
export function describeEveryPaper(kind: CaisseKind): void {
  const found = new Set<DocumentType>();
  let caisse: CaisseAtWork;
  beforeAll(async () => {
    caisse = await openCaisse();
  });
  afterAll(async () => {
    await caisse.close();
  });

  const people = referencePeople.flatMap(({ key, caisses }) => {
    const at = caisses.find((each) => caisseKindOf(each) === kind);
    return at === undefined ? [] : [{ key, at }];
  });

  describe(`every paper of the ${kind}`, () => {
    test.each(people)('of $key', async ({ key, at }) => {
      const session = await caisse.ownSession(key, at);
      const offers = await caisse.offered(session);
      // Somebody without a file: the reason is on a screen.
      if (typeof offers === 'string') return;
      for (const offer of offers) {
        for (const period of periodsOf(offer)) {
          const document = await caisse.issued(session, choiceOf(offers, { key, type: offer.type, period }));
          if (typeof document === 'string') continue;
          found.add(offer.type);
          for (const variant of variantsOf(offer.type, period)) {
            await named(`${offer.type}, ${JSON.stringify(period)}, ${variant}`, expectPaper(caisse, document, variant));
          }
        }
      }
    });

    test('is of every type that this caisse gives', () => {
      const types = documentTypeIds.filter((type) => documentTypeRule(type).caisse === kind);
      expect([...found].toSorted()).toEqual(types.toSorted());
    });
  });
}

function periodsOf({ type, months }: DocumentOffer): readonly AskedPeriod[] {
  const hasLonger = documentTypeRule(type).period === 'months' && months.length > 1 && !sameLines.includes(type);
  return hasLonger ? ['newest', 'whole'] : ['newest'];
}

function variantsOf(type: DocumentType, period: AskedPeriod): readonly Variant[] {
  if (period === 'whole') return ['a4'];
  return ['a4', 'largePrint', ...(isPrintedOn(type, 'ticket80') ? (['ticket80'] as const) : [])];
}

async function expectPaper(caisse: CaisseAtWork, document: IssuedDocument, variant: Variant): Promise<void> {
  const paper = await drawn(document, variant);
  expectSaysContent(paper);
  expectAddsUp(paper);
  if (variant === 'largePrint') {
    expect(Buffer.compare(paper.bytes, await bytesOf(document, variant))).toBe(0);
    return;
  }
  await expectStandsOnPages(paper);
  expectSound(paper);
  expectSealed(paper, await scanned(paper, caisse.trustList));
}

/** What failed, of which paper. */
async function named(paper: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw new Error(paper, { cause: error });
  }
}
