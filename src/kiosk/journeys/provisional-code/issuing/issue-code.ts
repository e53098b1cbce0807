import { claimUrl, officialAddress } from '#contract/addresses/claim-url.ts';
import { itemKeyOf } from '#contract/items/item-key.ts';
import { sealClaim } from '#contract/items/sealed-items.ts';
import { drawCode } from '#domain/provisional-code/code.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { validUntilOf } from '#domain/provisional-code/life.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';
import type { IssueAnswer } from '#machines/provisional-code/ports.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import type { ItemNews } from '#kiosk/outbox/outbox-table.ts';
import { isStorageFailure } from '#kiosk/storage/storage-failure.ts';
import type { CardKeys } from '#kiosk/storage/throttle-store.ts';
import { postNow, type PostNowParts } from '#kiosk/outbox/post-now.ts';
import { readSealer, type ReadySealer } from '#kiosk/outbox/sealer.ts';
import { spendIndex } from './spend-index.ts';
import type { TrustedTime } from '#kiosk/terminal/trusted-time.ts';

export interface IssueParts extends PostNowParts {
  readonly time: Pick<TrustedTime, 'believed'>;
  readonly cardKeys: Pick<CardKeys, 'of'>;
  /** `crypto.getRandomValues`. */
  readonly random: RandomBytes;
  /** Asks the gateway once for time and allotments, within a short limit. Resolves even when the contact fails. */
  readonly renew: () => Promise<void>;
}

type Prepared =
  | { readonly kind: 'prepared'; readonly claim: Claim; readonly ready: ReadySealer }
  | Exclude<IssueAnswer, { readonly kind: 'issued' }>;

/**
 * Draws a provisional code: the port `issueCode` (SECURITY « One path, online and offline »): spend an index, draw,
 * seal, keep, post. Of the code nothing stays on the kiosk but the sealed item; the slip's facts go to the session
 * alone.
 */
export async function issueCode(parts: IssueParts, input: CardHolderClaim): Promise<IssueAnswer> {
  try {
    const first = await prepareClaim(parts, input);
    if (first.kind !== 'notNow') return await issue(parts, first);
    await parts.renew();
    return await issue(parts, await prepareClaim(parts, input));
  } catch (failure) {
    if (isStorageFailure(failure)) return { kind: 'closed', reason: 'storageUnavailable' };
    throw failure;
  }
}

async function issue(parts: IssueParts, prepared: Prepared): Promise<IssueAnswer> {
  if (prepared.kind !== 'prepared') return prepared;
  const { claim, ready } = prepared;
  const envelope = await sealClaim(claim, ready.sealer);
  const news = await postNow(parts, {
    id: itemKeyOf({ type: 'claim', ...ready.sealer, ...claim }),
    type: 'claim',
    caisse: claim.caisse,
    envelope,
    createdAt: claim.issuedAt,
  });
  return answerOf(claim, envelope, ready, news);
}

async function prepareClaim(parts: IssueParts, input: CardHolderClaim): Promise<Prepared> {
  const time = await parts.time.believed();
  if (time.kind === 'unknown') return { kind: 'notNow', reason: 'timeUntrusted' };
  const ready = await readSealer(parts.database, time.now);
  if (ready.kind === 'expired') return { kind: 'closed', reason: 'sealingKeysExpired' };

  const card = await parts.cardKeys.of({ cardSerial: input.proof.cardSerial, nir: input.nir });
  const spending = await spendIndex(parts.database, { caisse: input.caisse, card, now: time.now });
  if (spending.kind === 'noAllotment') return { kind: 'notNow', reason: 'noAllotment' };
  if (spending.kind !== 'spent') return { kind: 'tooManyCodesForCard' };
  return { kind: 'prepared', ready, claim: drawClaim(parts.random, input, spending, time.now) };
}

function drawClaim(
  random: RandomBytes,
  { caisse, nir, birthDate, proof }: CardHolderClaim,
  { allotmentId, index }: Pick<Claim, 'allotmentId' | 'index'>,
  issuedAt: EpochMs,
): Claim {
  return {
    caisse,
    nir,
    birthDate,
    proof,
    code: drawCode(random, { birthDate }),
    reference: drawReference(random),
    issuedAt,
    allotmentId,
    index,
  };
}

/**
 * The answer of the gateway, or its silence, as a slip. One refusal for every reason (SECURITY « One path, online and
 * offline »).
 */
function answerOf(claim: Claim, envelope: Bytes, { publicUrl }: ReadySealer, news: ItemNews): IssueAnswer {
  const issuedAnswer = (facts: Pick<SlipFacts, 'state' | 'validUntil' | 'claimUrl'>): IssueAnswer => ({
    kind: 'issued',
    slip: {
      caisse: claim.caisse,
      code: claim.code,
      reference: claim.reference,
      issuedAt: claim.issuedAt,
      officialAddress: officialAddress(publicUrl),
      ...facts,
    },
  });
  const latestEnd = validUntilOf({ issuedAt: claim.issuedAt, receivedAt: claim.issuedAt });
  switch (news.kind) {
    case 'active':
      return issuedAnswer({ state: 'active', validUntil: news.validUntil });
    case 'awaitingCaisse':
      return issuedAnswer({ state: 'awaitingCaisse', validUntil: latestEnd });
    case 'notSent':
    case 'retry':
      return issuedAnswer({ state: 'deferred', validUntil: latestEnd, claimUrl: claimUrl(publicUrl, envelope) });
    default:
      return { kind: 'refused' };
  }
}
