import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import type { SealFields } from '#contract/seal/seal-fields.ts';
import { readSeal } from '#contract/seal/seal-text.ts';
import type { TrustList } from '#contract/seal/trust-list.ts';
import { verifySeal, type SealVerdict } from '#contract/seal/verify-seal.ts';
import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import { call } from '../api.ts';
import { proveWork } from '../proof-of-work.ts';
import type { Failure } from '../refusals.ts';
import type { KeptKeys, KeyStore } from './kept-keys.ts';

/** What the register says of a document whose seal is sound; `unchecked`: it was not heard, and why. */
export type RegisterWord =
  | { readonly kind: 'known' }
  | { readonly kind: 'withdrawn' | 'unknown' }
  /** `since`: when a gateway was last heard. */
  | { readonly kind: 'unchecked'; readonly since: EpochMs; readonly failure: Failure };

/** What there is to say of a seal that was read. */
export type CheckedSeal =
  | { readonly kind: 'sealed'; readonly fields: SealFields; readonly register: RegisterWord }
  | { readonly kind: 'altered' }
  /** The gateway says that no key of its list made it. */
  | { readonly kind: 'unknownKey' }
  /** Neither register nor keys go back so far. */
  | { readonly kind: 'tooOld' }
  /** The list was kept before the day of issue: it may lack the key. */
  | { readonly kind: 'newerThanKeys' }
  /** No list was ever kept here. */
  | { readonly kind: 'noKeys'; readonly failure: Failure };

/** A seal as it was read, and how to read the same picture again in another way. */
export interface FoundSeal {
  readonly text: string;
  readonly readAgain?: () => Promise<string | undefined>;
}

interface Keys extends KeptKeys {
  /** Why they are not those of now. */
  readonly failure: Failure | undefined;
}

/** The keys of now, else those that were kept. */
export async function currentKeys(store: KeyStore, now: () => EpochMs): Promise<Keys | Failure> {
  const reply = await call(documentKeysRoute);
  if (reply.kind === 'answer') {
    const heard = { trustList: reply.answer, heardAt: now() };
    await store.write(heard);
    return { ...heard, failure: undefined };
  }
  const failure = reply.kind === 'offline' ? 'offline' : reply.problem;
  const kept = await store.read();
  return kept === undefined ? failure : { ...kept, failure };
}

/** Judges a seal by the keys, then asks the register. Nothing leaves the phone but reference and fingerprint of a sound seal. */
export async function checkSeal(found: FoundSeal, store: KeyStore, now: () => EpochMs): Promise<CheckedSeal> {
  const keys = await currentKeys(store, now);
  if (typeof keys === 'string') return { kind: 'noKeys', failure: keys };
  const { text, verdict } = await judge(found, keys.trustList);
  const isOld = (issuedOn: CalendarDate): boolean => issuedOn < parisDateOf(now() - DOCUMENT_LIFE_MS);
  if (verdict.kind === 'valid') {
    const { fields } = verdict;
    const register = await ask(verdict, keys);
    if (register.kind === 'unknown' && isOld(fields.issuedOn)) return { kind: 'tooOld' };
    return { kind: 'sealed', fields, register };
  }
  if (verdict.kind !== 'unknownKey') return { kind: 'altered' };
  const issuedOn = issueDayOf(text);
  if (issuedOn !== undefined && isOld(issuedOn)) return { kind: 'tooOld' };
  if (keys.failure === undefined) return { kind: 'unknownKey' };
  return mayBeNewer(issuedOn, verdict.keyId, keys) ? { kind: 'newerThanKeys' } : { kind: 'altered' };
}

interface Judged {
  readonly text: string;
  readonly verdict: SealVerdict;
}

async function judge({ text, readAgain }: FoundSeal, trustList: TrustList): Promise<Judged> {
  const first = { text, verdict: await verifySeal(text, trustList) };
  if (first.verdict.kind === 'valid') return first;
  const again = await readAgain?.();
  return again === undefined || again === text ? first : { text: again, verdict: await verifySeal(again, trustList) };
}

async function ask({ fields, fingerprint }: SealVerdict & { kind: 'valid' }, keys: Keys): Promise<RegisterWord> {
  const unchecked = (failure: Failure): RegisterWord => ({ kind: 'unchecked', since: keys.heardAt, failure });
  if (keys.failure !== undefined) return unchecked(keys.failure);
  const proof = await proveWork();
  if (proof.kind === 'failed') return unchecked(proof.failure);
  const reply = await call(documentCheckRoute, {
    kind: 'scanned',
    reference: fields.reference,
    fingerprint,
    challengeAnswer: proof.challengeAnswer,
  });
  if (reply.kind === 'offline') return unchecked('offline');
  if (reply.kind === 'refused') return unchecked(reply.problem);
  return reply.answer.kind === 'scanned' ? { kind: reply.answer.status } : unchecked('internal');
}

/** A key that the list does not name at all, of a document from the day on which the list was heard. */
function mayBeNewer(issuedOn: CalendarDate | undefined, keyId: string, { trustList, heardAt }: Keys): boolean {
  const isListed = trustList.keys.some(({ id }) => id === keyId);
  return issuedOn !== undefined && !isListed && issuedOn >= parisDateOf(heardAt);
}

function issueDayOf(text: string): CalendarDate | undefined {
  const reading = readSeal(text);
  return reading.kind === 'seal' ? reading.seal.fields.issuedOn : undefined;
}
