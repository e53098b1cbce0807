import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { observe, type Observation } from '../codes/testing/observe.ts';
import { testGateway, type TestGateway } from '../codes/testing/test-gateway.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { checkDocument } from './check-document.ts';
import { registerDocument } from './register.ts';
import { sealDocument } from './seal-document.ts';
import { someContents } from './testing/some-contents.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import type { DocumentContent } from '#domain/documents/document.ts';

onEachDatabase('no oracle of documents', (suite) => {
  const clock = manualClock();
  let gateway: TestGateway;
  let observation: Observation;
  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely, { clock, keys: await keysInMemory(clock.now()) });
    observation = observe(gateway.services.database, gateway.services.keys);
  });

  const issued = async (content: DocumentContent | undefined) => {
    if (content === undefined) throw new Error('there is no such content');
    const { database, keys } = gateway.services;
    const reference = drawDocumentReference((count) => randomBytes(count));
    const sealed = await sealDocument(keys, {
      reference,
      caisse: 'caf-31',
      issuedOn: '2026-11-24',
      isSpecimen: true,
      requestedBy: null,
      content,
    });
    const { id: kioskId } = await gateway.kiosk();
    expect(await registerDocument(database, keys, sealed, { kioskId, at: clock.now() })).toBe(true);
    return sealed;
  };
  const seenWhile = async (asked: Parameters<typeof checkDocument>[1]) => {
    observation.seen.splice(0);
    const answer = await checkDocument(observation, asked);
    return { seen: [...observation.seen], answer };
  };

  it('I7 a reference known or not, right or wrong: the same statements and HMACs in the same order', async () => {
    const [two, one] = [await issued(someContents.paiement), await issued(someContents.releveMensuel)];
    const typed = { kind: 'typed', birthName: 'Nguyen', second: { kind: 'total', cents: 36_255 } } as const;
    const unknown = await seenWhile({ ...typed, reference: '0000000000000000' });
    expect(unknown.answer).toEqual({ kind: 'typed', outcome: 'doesNotMatch' });
    expect(unknown.seen).toEqual([expect.stringMatching(/^sql select/), expect.stringMatching(/^hmac/)]);
    for (const { document } of [two, one]) {
      const { seen } = await seenWhile({ ...typed, reference: document.reference });
      expect(seen).toEqual(unknown.seen);
    }
    const scanned = { kind: 'scanned', fingerprint: two.fingerprint } as const;
    const strange = await seenWhile({ ...scanned, reference: '0000000000000000' });
    const known = await seenWhile({ ...scanned, reference: two.document.reference });
    expect([strange.answer, known.answer]).toMatchObject([{ status: 'unknown' }, { status: 'known' }]);
    expect(known.seen).toEqual(strange.seen);
  });
});
