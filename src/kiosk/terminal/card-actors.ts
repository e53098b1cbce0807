import { fromCallback, type EventObject } from 'xstate';
import { cardReaderMachine } from '#machines/card-reader/machine.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';
import type { CardDriver } from '#kiosk/devices/card-driver.ts';
import { noReader } from '#kiosk/devices/no-reader.ts';
import { verifyCardHolder } from '#kiosk/devices/verify-card-holder.ts';
import { answering } from './answer-actor.ts';
import type { Environment } from './environment.ts';
import type { VisitTerminal } from './visit-terminal.ts';

/** What a journey in which a card is presented needs of the reader (`machines/common/card.ts`). */
export function cardActors(terminal: VisitTerminal, environment: Environment) {
  const { database, time, cardKeys } = terminal;
  const driver = (): CardDriver => driverOf(terminal, environment);
  return {
    cardReader: cardReaderMachine.provide({
      actors: {
        watchSlot: fromCallback<EventObject, Record<never, never>>(({ sendBack }) => driver().watchSlot(sendBack)),
        readCard: answering(() => driver().readCard()),
      },
    }),
    verifyCardHolder: answering((claim: CardHolderClaim) =>
      verifyCardHolder({ database, driver: driver(), cardKeys, time }, claim),
    ),
  };
}

/** A terminal of the demonstration has the fictitious reader; a real one comes with the bridge. */
function driverOf({ reader }: VisitTerminal, environment: Environment): CardDriver {
  return environment.isDemonstration() ? reader : noReader;
}
