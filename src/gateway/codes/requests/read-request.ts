import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { codeRequestFromBytes, datedCodeRequestFromBytes } from '#contract/items/code-request-bytes.ts';
import { datedCodeRequestItem } from '#contract/items/code-request.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import { mayActFor } from '../../fleet/may-act-for.ts';
import { siteNamed } from '../../fleet/sites.ts';
import { countsFrom, countsUndated } from '../../intake/envelope-issuer.ts';
import { openTaken, takeEnvelope, type TakenEnvelope } from '../../intake/envelopes.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';

/** The time a request may wait in an outbox (SECURITY « Provisional codes »). A later request sends nothing. */
export const requestLifeMs = datedCodeRequestItem.lifeMs;

export interface ReadRequest {
  readonly content: CodeRequest;
  readonly kioskId: number;
}

/** What a sealed request asks for; undefined when it is unreadable, too old, or of a kiosk whose word does not count. */
export async function readRequest(
  services: CodeServices,
  { envelope, receivedAt }: { readonly envelope: string; readonly receivedAt: EpochMs },
): Promise<ReadRequest | undefined> {
  const bytes = fromBase64Url(envelope);
  const taken = bytes && (await takeEnvelope(services, bytes));
  if (taken === undefined) return undefined;
  const site = siteNamed(services.configuration.sites, taken.issuer.siteId);
  if (!mayActFor(site, taken.header.caisse, 'provisionalCode', 'declared')) return undefined;
  const plaintext = await openTaken(services, taken);
  const content = plaintext && (await contentOf(services.database, taken, plaintext, receivedAt));
  return content && { content: { ...content, caisse: taken.header.caisse }, kioskId: taken.header.kioskId };
}

type Content = Omit<CodeRequest, 'caisse'>;

async function contentOf(
  database: Database,
  { header, issuer }: TakenEnvelope,
  plaintext: Uint8Array,
  receivedAt: EpochMs,
): Promise<Content | undefined> {
  switch (header.type) {
    case 'codeRequest':
      if (!countsUndated(issuer, receivedAt, requestLifeMs)) return undefined;
      return (await isStillTaken(database, receivedAt)) ? codeRequestFromBytes(plaintext) : undefined;
    case 'datedCodeRequest': {
      const dated = datedCodeRequestFromBytes(plaintext);
      // A kiosk that lost the time may be ahead: within the same bound, or the bytes would stay good for longer.
      if (dated === undefined || Math.abs(receivedAt - dated.issuedAt) > requestLifeMs) return undefined;
      return countsFrom(issuer, Math.min(dated.issuedAt, receivedAt)) ? dated.content : undefined;
    }
    case 'claim':
      return undefined;
  }
}

/** Whether the version without an issue time may still come: from outboxes filled before this gateway knew the next one. */
async function isStillTaken(database: Database, receivedAt: EpochMs): Promise<boolean> {
  const { replaced_at } = await withCodeTables(database)
    .selectFrom('former_items')
    .select('replaced_at')
    .where('type', '=', 'codeRequest')
    .executeTakeFirstOrThrow();
  return receivedAt <= replaced_at + requestLifeMs;
}
