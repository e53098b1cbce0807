import type { JourneyTag } from '../../common/journey.ts';
import { createActor, fromCallback, type EventObject } from 'xstate';
import { cardReaderMachine, type CardReaderEvent } from '#machines/card-reader/machine.ts';
import type { ReadAnswer } from '#machines/card-reader/ports.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import type { ProvisionalCodeEvent } from '../context.ts';
import { provisionalCodeMachine } from '../machine.ts';
import type { CardHolderAnswer, CardHolderClaim } from '#machines/common/card.ts';
import type { IssueAnswer, RequestAnswer } from '../ports.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import { handClock } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someBirthDate, someCard, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** The journey alone, with the true card reader over a slot moved by hand. */
export function runProvisionalCode(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<object, ReadAnswer>();
  const verify = handPort<CardHolderClaim, CardHolderAnswer>();
  const issue = handPort<CardHolderClaim, IssueAnswer>();
  const request = handPort<CodeRequest, RequestAnswer>();
  const print = handPort<{ readonly facts: SlipFacts }, PrintResult>();
  const slots: ((event: CardReaderEvent) => void)[] = [];

  const watchSlot = fromCallback<EventObject, object>(({ sendBack }) => {
    slots.push(sendBack);
    return () => slots.splice(slots.indexOf(sendBack), 1);
  });
  /** The visitor's answers about slips, in order: whether each came out. */
  const slipReports: boolean[] = [];
  const journey = createActor(
    provisionalCodeMachine.provide({
      actors: {
        cardReader: cardReaderMachine.provide({ actors: { watchSlot, readCard: read.logic } }),
        verifyCardHolder: verify.logic,
        issueCode: issue.logic,
        requestCodeBySms: request.logic,
        print: print.logic,
      },
      actions: { reportSlip: (_parts, { cameOut }) => slipReports.push(cameOut) },
    }),
    { input: { ...someJourneyInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: ProvisionalCodeEvent) => journey.send(event);
  const slot = (event: CardReaderEvent) => slots.forEach((tell) => tell(event));
  const run = {
    ...time,
    journey,
    send,
    slot,
    watchers: () => slots.length,
    read,
    verify,
    issue,
    request,
    print,
    slipReports,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    hasTag: (tag: JourneyTag) => journey.getSnapshot().hasTag(tag),
    /** Up to the birth date, with a genuine card in the reader. */
    insertCard: async () => {
      send({ type: 'BEGIN' });
      if (journey.getSnapshot().matches('method')) send({ type: 'CHOOSE_METHOD', method: 'card' });
      slot({ type: 'SLOT_FILLED' });
      await read.answer({ kind: 'card', card: someCard });
    },
    /** Up to the moment before the code is asked for. */
    showWhoIAm: async () => {
      await run.insertCard();
      send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
      await verify.answer({ kind: 'ok' });
    },
    /** Up to the check-answers screen of the typed way. */
    typeAll: () => {
      send({ type: 'BEGIN' });
      if (journey.getSnapshot().matches('method')) send({ type: 'CHOOSE_METHOD', method: 'declared' });
      send({ type: 'NIR_GIVEN', nir: someNir });
      send({ type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' });
      send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
      send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31000' });
    },
  };
  return run;
}
