import { createActor, fromCallback, type ActorRefFrom, type AnyStateMachine, type EventObject } from 'xstate';
import { kioskDelays } from '../delays.ts';
import { kioskMachine } from '../machine.ts';
import type { KioskEmitted, KioskEvent } from '../context.ts';
import type * as ports from '../ports.ts';
import { kioskScreenOf } from '#machines/testing/shown.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import { createSessionMachine, type SessionMachine } from '#machines/session/machine.ts';
import type { JourneyConditions } from '#machines/session/reach.ts';
import { handClock } from '#machines/testing/clock.ts';
import { fixture, fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import { handPort, settled } from '#machines/testing/hand-ports.ts';
import { loadedJourneys } from '#machines/testing/loaded-journeys.ts';
import { oneCaisseSite } from '#machines/testing/site.ts';

/** A running kiosk: ports answered by hand, time moved by hand; with the fixture journey as service if none is given. */
export function runKiosk(given?: { readonly offer: JourneyConditions; readonly chart: AnyStateMachine }) {
  const time = handClock();
  const hand = {
    openStorage: handPort<object, ports.OpenStorageAnswer>(),
    recover: handPort<object, ports.RecoverAnswer>(),
    loadConfiguration: handPort<object, ports.ConfigurationAnswer>(),
    prepare: handPort<object, ports.PrepareAnswer>(),
    enrol: handPort<ports.EnrolInput, ports.EnrolAnswer>(),
    awaitConfirmation: handPort<object, { readonly kind: 'confirmed' | 'refused' }>(),
    activateUpdate: handPort<object, { readonly kind: 'activated' | 'failed' }>(),
    wipe: handPort<{ readonly reason: ports.WipeReason; readonly startedAt: number }, ports.WipeAnswer>(),
    freshDocument: handPort<object, { readonly kind: 'notYet' }>(),
    verifyPin: handPort<{ readonly number: string; readonly pin: string }, ports.PinAnswer>(),
    setService: handPort<{ readonly inService: boolean; readonly agentId: string }, void>(),
    forgetEnrolment: handPort<object, void>(),
    testPrint: handPort<object, PrintResult>(),
    readCounters: handPort<object, ports.StaffCounters>(),
    listRecords: handPort<object, readonly ports.StaffRecord[]>(),
    acknowledgeRecord: handPort<{ readonly record: ports.StaffRecord; readonly agentId: string }, void>(),
    work: handPort<{ readonly answer: string }, { readonly kind: 'worked' | 'refused' }>(),
  };
  const { work, ...ofKiosk } = hand;
  const updates = { tell: (_event: KioskEvent): void => {}, watching: 0, started: 0 };

  const { offer, chart } = given ?? {
    offer: fixture,
    chart: fixtureJourney.provide({ actors: { work: work.logic } }),
  };
  const session: SessionMachine = createSessionMachine([offer]).provide({
    actors: loadedJourneys({ [offer.id]: chart }),
  });
  const kiosk = createActor(
    kioskMachine.provide({
      actors: {
        session,
        openStorage: ofKiosk.openStorage.logic,
        recover: ofKiosk.recover.logic,
        loadConfiguration: ofKiosk.loadConfiguration.logic,
        prepare: ofKiosk.prepare.logic,
        enrol: ofKiosk.enrol.logic,
        awaitConfirmation: ofKiosk.awaitConfirmation.logic,
        activateUpdate: ofKiosk.activateUpdate.logic,
        wipe: ofKiosk.wipe.logic,
        freshDocument: ofKiosk.freshDocument.logic,
        verifyPin: ofKiosk.verifyPin.logic,
        setService: ofKiosk.setService.logic,
        forgetEnrolment: ofKiosk.forgetEnrolment.logic,
        testPrint: ofKiosk.testPrint.logic,
        readCounters: ofKiosk.readCounters.logic,
        listRecords: ofKiosk.listRecords.logic,
        acknowledgeRecord: ofKiosk.acknowledgeRecord.logic,
        watchUpdates: fromCallback<EventObject, object>(({ sendBack }) => {
          updates.tell = sendBack;
          updates.watching += 1;
          updates.started += 1;
          return () => {
            updates.tell = () => {};
            updates.watching -= 1;
          };
        }),
      },
    }),
    { input: { delays: kioskDelays, now: time.now }, clock: time.clock },
  );
  const told: KioskEmitted[] = [];
  kiosk.on('*', (event) => told.push(event));
  kiosk.start();

  const snapshot = () => kiosk.getSnapshot();
  const run = {
    ...time,
    ...hand,
    kiosk,
    updates,
    told,
    snapshot,
    send: (event: KioskEvent) => kiosk.send(event),
    context: () => snapshot().context,
    front: () => {
      for (const part of ['session', 'attract'] as const) if (snapshot().matches({ front: part })) return part;
      return snapshot().value.front;
    },
    staff: () => snapshot().value.staff,
    screen: () => {
      const meta = kioskScreenOf(snapshot());
      return meta && 'screen' in meta ? meta.screen : meta?.screenOf;
    },
    session: () => {
      const child = snapshot().children['session'];
      if (!child) throw new Error('no session runs');
      return child as ActorRefFrom<SessionMachine>;
    },
    /** Boots up to the configuration's answer, and prepares the attract screen if that comes. */
    boot: async (answer: ports.ConfigurationAnswer = { kind: 'configured', site: oneCaisseSite, closed: null }) => {
      await hand.openStorage.answer({ kind: 'usable' });
      await hand.recover.answer({ kind: 'clean' });
      await hand.loadConfiguration.answer(answer);
      if (answer.kind === 'configured' && snapshot().matches({ front: 'attract' }))
        await hand.prepare.answer({ kind: 'ready', site: answer.site });
    },
    /** Opens the staff panel as Ada. */
    enterStaff: async () => {
      kiosk.send({ type: 'OPEN_STAFF' });
      kiosk.send({ type: 'NUMBER_GIVEN', number: '1001' });
      kiosk.send({ type: 'PIN_GIVEN', pin: '40718253' });
      await hand.verifyPin.answer({ kind: 'right', agent: { agentId: 'ada', displayName: 'Ada' } });
      await settled();
    },
  };
  return run;
}
