import { createActor } from 'xstate';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { RaiseAccountEvent } from '../context.ts';
import { raiseAccountMachine } from '../machine.ts';
import type { MaskedContact, RaiseAnswer, RaiseInput, SendAnswer, SendInput, WaysAnswer } from '../ports.ts';

export const account = someOpenAccount({ caisse: 'caf-31', now: () => START });
export const raised = { ...account, level: 'strong' } as const;

export const someContacts: readonly MaskedContact[] = [
  { kind: 'mobile', masked: 'XX\u00A0XX\u00A0XX\u00A046\u00A065' },
  { kind: 'mail', masked: 'c•••••@•••••' },
];

export const raisingInput: JourneyMachineInput = { ...someJourneyInput, identity: account };

/** The journey alone, ports answered by hand; the reader is the chart's own, without a driver. */
export function runRaiseAccount(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const ways = handPort<{ readonly caisse: CaisseId; readonly token: string }, WaysAnswer>();
  const send = handPort<SendInput, SendAnswer>();
  const raise = handPort<RaiseInput, RaiseAnswer>();
  const journey = createActor(
    raiseAccountMachine.provide({
      actors: { findWays: ways.logic, sendCode: send.logic, raiseAccount: raise.logic },
    }),
    { input: { ...raisingInput, now: time.now, ...input }, clock: time.clock },
  );
  journey.start();
  const run = {
    ...time,
    journey,
    touch: (event: RaiseAccountEvent) => journey.send(event),
    ways,
    send,
    raise,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    /** Up to the choice of a way. */
    begin: async () => await ways.answer({ kind: 'ways', contacts: someContacts, card: true }),
    /** Up to the field of the code. */
    askCode: async () => {
      await run.begin();
      run.touch({ type: 'CONTACT_CHOSEN', kind: 'mobile' });
      await send.answer({ kind: 'accepted', againAt: START + 30_000 });
    },
  };
  return run;
}
