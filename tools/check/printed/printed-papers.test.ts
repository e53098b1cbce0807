import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { isPrintedOn } from '#domain/documents/printing.ts';
import { bytesOf, wordsOf } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import { fetched, type Asked } from './testing/asked-documents.ts';
import { openCaisse, type CaisseAtWork } from './testing/caisse-at-work.ts';
import { coveredPeople, coveringCases } from './testing/covering.ts';
import { drawn, expectAddsUp, expectSaysContent, expectSound, expectStandsOnPages } from './testing/expect-paper.ts';
import { expectSealed, scanned } from './testing/scanned-seal.ts';

/** All are drawn by the same code. */
const SOME = 2;

let caisse: CaisseAtWork;
beforeAll(async () => {
  caisse = await openCaisse(coveredPeople);
});
afterAll(async () => {
  await caisse.close();
});

describe('what the reference caisse said stands on paper', () => {
  const papers = coveringCases.flatMap(({ about, asked, variants }) =>
    variants.map((variant) => ({ about, asked, variant, name: `${asked.type} of ${asked.key}` })),
  );

  /** In one run each is fetched once, and drawn in its forms. */
  const documents = new Map<Asked, Promise<IssuedDocument>>();
  const documentOf = (asked: Asked): Promise<IssuedDocument> => {
    const document = documents.get(asked) ?? fetched(caisse, asked);
    documents.set(asked, document);
    return document;
  };

  test.each(papers)('$name, $about: $variant', async ({ asked, variant }) => {
    const document = await documentOf(asked);
    const paper = await drawn(document, variant);
    expectSaysContent(paper);
    expectAddsUp(paper);
    await expectStandsOnPages(paper);
    expectSound(paper);
    expectSealed(paper, await scanned(paper, caisse.trustList));
  });

  test('the same document gives the same bytes', async () => {
    for (const { asked, variants } of coveringCases.slice(0, SOME)) {
      const document = await documentOf(asked);
      for (const variant of variants) {
        const [once, again] = [await bytesOf(document, variant), await bytesOf(document, variant)];
        expect(Buffer.compare(once, again)).toBe(0);
      }
    }
  });

  test('of every type, on every paper that it has a form for', async () => {
    expect(new Set(coveringCases.map(({ asked }) => asked.type))).toEqual(new Set(documentTypeIds));
    for (const { asked } of coveringCases) {
      const { ticketParts } = wordsOf(await documentOf(asked));
      expect(ticketParts !== undefined, asked.type).toBe(isPrintedOn(asked.type, 'ticket80'));
      const printed = coveringCases
        .filter((other) => other.asked.type === asked.type)
        .flatMap(({ variants }) => variants);
      expect(printed.includes('ticket80'), asked.type).toBe(ticketParts !== undefined);
    }
  });
});
