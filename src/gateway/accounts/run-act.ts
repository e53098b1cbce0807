import type { SessionId, VisitorToken } from '#contract/identifiers.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { lockPerson } from '../codes/person-order.ts';
import type { Database, Transaction } from '../database/database.ts';
import { refuse, Refusal } from '../server/problems.ts';
import { findSession, type AccountSession } from '../visitors/account-sessions.ts';
import { passwordMac, sha256, type KioskPlace } from '../visitors/session-place.ts';
import { actState, addAct, dropAct, endAct, freeAct, leaseAct, type Act, type ActState } from './acts.ts';
import { isAsItWas } from './current-session.ts';
import type { AccountServices } from './services.ts';
import type { ActKind } from './tables.ts';

/** How often a repeat looks whether the first request has ended. */
const lookAgainMs = 100;

/** One act of an open account, and how it is done. */
export interface ActToRun<Answer> {
  readonly token: VisitorToken;
  readonly place: KioskPlace;
  /** Drawn by the kiosk: the same twice is done once. */
  readonly id: SessionId;
  readonly kind: ActKind;
  /** All that it says: a repeat that says something else is refused. */
  readonly content: string;
  /**
   * Why this session may not do it; undefined when it may. Asked once for an act. What serves once, as a code does, is spent
   * in the transaction in which `write` writes the act down.
   */
  readonly prove: (
    session: AccountSession,
    write: (transaction: Transaction) => Promise<void>,
  ) => Promise<Refusal | undefined>;
  /** What proved it serves once: an act that the caisse refuses stays proven, and its repeat asks the caisse again. */
  readonly staysProven?: boolean;
  /**
   * Has the caisse do it. Gives what to note in the transaction that ends the act, under a name for its notices; a refusal
   * leaves the act as if it had never been, unless it stays proven. Repeated after a lost answer, with the same time.
   */
  readonly carryOut: (
    session: AccountSession,
    at: EpochMs,
  ) => Promise<Refusal | ((transaction: Transaction, about: string) => Promise<void>)>;
  readonly answer: (session: AccountSession) => Promise<Answer | Refusal>;
}

/**
 * Does an act once, and answers it as often as it is asked: the first answer may have been lost.
 *
 * @throws CaisseUnavailable
 */
export async function runAct<Answer>(
  services: AccountServices,
  { token, place, id, kind, content, prove, staysProven = false, carryOut, answer }: ActToRun<Answer>,
): Promise<Answer | Refusal> {
  const { database, clock } = services;
  for (;;) {
    const session = await findSession(database, token, place, clock.now());
    if (session === undefined) return refuse('sessionOver');
    // The kind is part of it: what was proven for one kind of act opens no other.
    const contentMac = passwordMac('act/v1', token, `${kind}\0${content}`);
    const act: Act = { session, kind, actHash: sha256(id), contentMac };
    const state = await leaseAct(database, act, clock.now());
    switch (state.kind) {
      case 'done':
        // After a change of password its repeat asks for the outcome, whatever the password is now.
        if (kind !== 'password' && !(await isAsItWas(services, session))) return refuse('sessionOver');
        return await answer(session);
      case 'otherContent':
        return refuse('notAllowed');
      case 'underWay':
        await clock.sleep(lookAgainMs);
        break;
      case 'leased': {
        const refusal = await doNow(services, { session, act, carryOut, staysProven }, state);
        if (refusal !== undefined) return refusal;
        break;
      }
      case 'unknown': {
        const write = async (to: Database | Transaction) => await addAct(to, act, clock.now());
        const refusal = await prove(session, write);
        if (refusal === undefined) await write(database);
        // Another request of this act may have proven it, and changed the password that was just compared.
        else if ((await actState(database, act)).kind === 'unknown') return refusal;
      }
    }
  }
}

interface Leased extends Pick<ActToRun<unknown>, 'carryOut'> {
  readonly session: AccountSession;
  readonly act: Act;
  readonly staysProven: boolean;
}

/** Undefined: look at the act again. */
async function doNow(
  services: AccountServices,
  { session, act, carryOut, staysProven }: Leased,
  { lease, at }: Extract<ActState, { readonly kind: 'leased' }>,
): Promise<Refusal | undefined> {
  const { database, jobs } = services;
  const { caisse, person } = session;
  const carryOutIfAsItWas = async () =>
    // Asked for a repeat too: it may come long after the act was proven.
    (await isAsItWas(services, session)) ? await carryOut(session, at) : refuse('sessionOver');
  const outcome = await carryOutIfAsItWas().catch(async (error: unknown) => {
    await freeAct(database, act, lease);
    throw error;
  });
  if (outcome instanceof Refusal) {
    await (staysProven ? freeAct : dropAct)(database, act, lease);
    return outcome;
  }
  const about = `${session.hash.toString('hex')}:${act.actHash.toString('hex')}`;
  await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    const end = await endAct(transaction, act, lease);
    // Also when the session has ended meanwhile: the caisse has done it all the same.
    if (end !== 'leaseLost') await outcome(transaction, about);
  });
  jobs.wake();
  return undefined;
}
