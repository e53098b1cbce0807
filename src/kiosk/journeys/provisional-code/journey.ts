import { fromCallback, type EventObject } from 'xstate';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { cardReaderMachine } from '#machines/card-reader/machine.ts';
import { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import type { CardDriver } from '#kiosk/devices/card-driver.ts';
import { noReader } from '#kiosk/devices/no-reader.ts';
import { issueCode } from '#kiosk/journeys/provisional-code/issuing/issue-code.ts';
import { requestCodeBySms } from '#kiosk/journeys/provisional-code/issuing/request-code-by-sms.ts';
import { verifyCardHolder } from '#kiosk/journeys/provisional-code/issuing/verify-card-holder.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { visitorPrinting } from '#kiosk/paper/print-job.ts';
import { chance, randomBytes } from '#kiosk/terminal/random.ts';
import type { Surroundings } from '#kiosk/terminal/surroundings.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { slipPaper } from './paper/slip.ts';
import { provisionalCodeScreensTable, provisionalCodeWaits } from './screens/index.ts';
import { provisionalCodeTexts } from './texts.ts';

/** « Obtenir un code provisoire »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, around) => {
  const slips = visitorPrinting(terminal, around, slipPaper);
  return joinJourney({
    machine: provisionalCodeMachine.provide({
      actors: {
        cardReader: cardReader(terminal, around),
        ...issuingActors(terminal, around),
        print: answering(({ facts }: { readonly facts: SlipFacts }) => slips.print(facts)),
      },
      actions: { reportSlip: (_parts, { cameOut }) => slips.report(cameOut) },
    }),
    screens: provisionalCodeScreensTable,
    waits: provisionalCodeWaits,
    texts: provisionalCodeTexts,
  });
};

function cardReader(terminal: VisitTerminal, around: Surroundings) {
  const driver = (): CardDriver => driverOf(terminal, around);
  return cardReaderMachine.provide({
    actors: {
      watchSlot: fromCallback<EventObject, Record<never, never>>(({ sendBack }) => driver().watchSlot(sendBack)),
      readCard: answering(() => driver().readCard()),
    },
  });
}

/** A terminal of the demonstration has the fictitious reader; a real one comes with the bridge. */
function driverOf(terminal: VisitTerminal, around: Surroundings): CardDriver {
  return around.isDemonstration() ? terminal.reader : noReader;
}

function issuingActors(terminal: VisitTerminal, around: Surroundings) {
  const { database, gateway, time, cardKeys, clock, resources } = terminal;
  const posting = {
    database,
    gateway,
    now: clock.now,
    chance,
    owner: resources,
    enqueued: around.enqueued,
    random: randomBytes,
  };
  return {
    verifyCardHolder: answering((claim: Parameters<typeof verifyCardHolder>[1]) =>
      verifyCardHolder({ database, driver: driverOf(terminal, around), cardKeys, time }, claim),
    ),
    issueCode: answering((input: Parameters<typeof issueCode>[1]) =>
      issueCode({ ...posting, time, cardKeys, renew: around.renew }, input),
    ),
    requestCodeBySms: answering((request: Parameters<typeof requestCodeBySms>[1]) =>
      requestCodeBySms({ ...posting, time }, request),
    ),
  };
}
