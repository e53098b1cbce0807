import type { EpochMs } from '../../time/instant.ts';
import {
  canMove,
  effectiveIssueTime,
  isEnded,
  mayTry,
  stateAfterTry,
  stateAt,
  validUntilOf,
  type CodeState,
} from '../life.ts';
import { activationVerdict, mayEnd, type CodeLevel, type PersonHistory } from '../order.ts';

/** All codes of one person at one caisse, moved only by the pure rules: the oracle of the tests. */
export interface Person {
  readonly codes: readonly ModelCode[];
  readonly lastFirstUseAt?: EpochMs;
  readonly lastPasswordChangeAt?: EpochMs;
}

export interface ModelCode {
  readonly id: string;
  readonly level: CodeLevel;
  readonly effectiveIssueTime: EpochMs;
  readonly validUntil: EpochMs;
  readonly state: CodeState;
  readonly tries: number;
  readonly everActive: boolean;
}

export type PersonEvent =
  | { readonly kind: 'claim'; readonly id: string; readonly issuedAt: EpochMs; readonly level?: CodeLevel }
  | { readonly kind: 'confirmed'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string }
  | { readonly kind: 'try'; readonly id: string; readonly digitsMatch: boolean }
  | { readonly kind: 'passwordChanged' };

export const nobodyYet: Person = { codes: [] };

/** What the event does at `now`; time has ended what it ends before. */
export function happen(person: Person, event: PersonEvent, now: EpochMs): Person {
  const current = { ...person, codes: person.codes.map((code) => withState(code, stateAt(code, now))) };
  switch (event.kind) {
    case 'claim':
      return receive(current, event, now);
    case 'confirmed':
      return confirm(current, event.id, now);
    case 'refused':
      return change(current, event.id, (code) => (code.state === 'pending' ? withState(code, 'destroyed') : code));
    case 'try':
      return attempt(current, event, now);
    case 'passwordChanged':
      return { ...current, lastPasswordChangeAt: now };
  }
}

/** A repeated claim does nothing, from a kiosk or a phone. */
function receive(
  person: Person,
  { id, issuedAt, level = 'presented' }: Extract<PersonEvent, { readonly kind: 'claim' }>,
  now: EpochMs,
): Person {
  if (person.codes.some((code) => code.id === id)) return person;
  const times = { issuedAt, receivedAt: now };
  const code: ModelCode = {
    id,
    level,
    effectiveIssueTime: effectiveIssueTime(times),
    validUntil: validUntilOf(times),
    state: 'pending',
    tries: 0,
    everActive: false,
  };
  return { ...person, codes: [...person.codes, withState(code, stateAt(code, now))] };
}

function confirm(person: Person, id: string, now: EpochMs): Person {
  const code = person.codes.find((known) => known.id === id);
  if (code?.state !== 'pending') return person;
  const verdict = activationVerdict(code, historyOf(person, code.level), now);
  if (verdict !== 'active') return change(person, id, (found) => withState(found, verdict));
  const ends = (other: ModelCode) =>
    mayEnd(code.level, other.level) && other.effectiveIssueTime <= code.effectiveIssueTime;
  const live = person.codes.filter(({ state }) => state === 'active');
  // A new SMS gives no new tries, and a code that comes to live beside another shares its tries.
  const shared = live.filter((other) => code.level === 'declared' || !ends(other)).map(({ tries }) => tries);
  const codes = person.codes.map((other) => {
    if (other.id === id) return { ...withState(other, 'active'), everActive: true, tries: Math.max(0, ...shared) };
    return other.state === 'active' && ends(other) ? withState(other, 'superseded') : other;
  });
  return { ...person, codes };
}

function attempt(
  person: Person,
  { id, digitsMatch }: { readonly id: string; readonly digitsMatch: boolean },
  now: EpochMs,
): Person {
  const code = person.codes.find((known) => known.id === id);
  if (!code || !mayTry(code, now)) return person;
  const tries = code.tries + 1;
  const state = stateAfterTry(tries, digitsMatch);
  const codes = person.codes.map((other) => {
    if (other.id !== id && other.state !== 'active') return other;
    // Live codes share one counter; a first use of one ends the other.
    const next = other.id !== id && digitsMatch ? 'superseded' : state;
    return { ...withState(other, next), tries };
  });
  return { ...person, codes, ...(state === 'used' ? { lastFirstUseAt: now } : {}) };
}

function historyOf(person: Person, level: CodeLevel): PersonHistory {
  const activated = person.codes.filter((code) => code.everActive && mayEnd(code.level, level));
  const { lastFirstUseAt, lastPasswordChangeAt } = person;
  return {
    ...(activated.length > 0 ? { newestActivated: Math.max(...activated.map((code) => code.effectiveIssueTime)) } : {}),
    ...(lastFirstUseAt === undefined ? {} : { lastFirstUseAt }),
    ...(lastPasswordChangeAt === undefined ? {} : { lastPasswordChangeAt }),
  };
}

function change(person: Person, id: string, update: (code: ModelCode) => ModelCode): Person {
  return { ...person, codes: person.codes.map((code) => (code.id === id ? update(code) : code)) };
}

function withState(code: ModelCode, state: CodeState): ModelCode {
  if (state === code.state) return code;
  if (isEnded(code.state) || !canMove(code.state, state)) {
    throw new Error(`a code cannot go from ${code.state} to ${state}`);
  }
  return { ...code, state };
}
