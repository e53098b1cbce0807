import type { BrowserContext } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { SealFields } from '#contract/seal/seal-fields.ts';
import { testSealKey, trustListOf, type TestSealKey } from '#contract/seal/testing/seal-key.ts';
import type { TrustList } from '#contract/seal/trust-list.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';

/** What the seal of somebody’s statement of payments says; nobody is called so. */
export const fieldsOf = (birthName: string, total: number): SealFields => ({
  reference: drawDocumentReference((length) => randomBytes(length)),
  type: 'paiement',
  caisse: someCaf,
  issuedOn: '2026-11-05',
  isSpecimen: false,
  holders: [{ birthName, firstNames: 'ZOE MARIE', usedName: null, birthDate: '1991-05-17', isCut: false }],
  period: { kind: 'months', from: '2026-10', to: '2026-10' },
  about: null,
  people: null,
  quotientEuros: null,
  total,
  amounts: [total],
});

/**
 * A register and a list of keys in production, in front of a gateway in demonstration: only such a list shows what becomes of
 * a demonstration’s seal.
 */
export class PlayedRegister {
  status: Extract<AnswerOf<typeof documentCheckRoute>, { kind: 'scanned' }>['status'] = 'known';
  readonly asked: unknown[] = [];

  private constructor(
    readonly key: TestSealKey,
    readonly demonstrationKey: TestSealKey,
    readonly trustList: TrustList,
  ) {}

  static async playedTo(context: BrowserContext): Promise<PlayedRegister> {
    const key = await testSealKey();
    const demonstrationKey = await testSealKey({ id: 'DEM0', isDemonstration: true });
    const played = new PlayedRegister(key, demonstrationKey, trustListOf(key));
    await context.route(`**${documentKeysRoute.path}`, (route) => route.fulfill({ json: played.trustList }));
    await context.route(`**${documentCheckRoute.path}`, async (route) => {
      played.asked.push(route.request().postDataJSON());
      await route.fulfill({ json: { kind: 'scanned', status: played.status } });
    });
    return played;
  }

  /** Neither the register nor anything else can be reached. */
  async cutNetwork(context: BrowserContext): Promise<void> {
    await context.unrouteAll();
    await context.setOffline(true);
  }
}
