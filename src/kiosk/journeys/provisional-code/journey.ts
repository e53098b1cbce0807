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
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { slipPaper } from './paper/slip.ts';
import { provisionalCodeScreensTable, provisionalCodeWaits } from './screens/index.ts';
import { provisionalCodeTexts } from './texts.ts';

/** « Obtenir un code provisoire »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) => {
  const slips = visitorPrinting(terminal, environment, slipPaper);
  return joinJourney({
    machine: provisionalCodeMachine.provide({
      actors: {
        cardReader: cardReader(terminal, environment),
        ...issuingActors(terminal, environment),
        print: answering(({ facts }: { readonly facts: SlipFacts }) => slips.print(facts)),
      },
      actions: { reportSlip: (_parts, { cameOut }) => slips.report(cameOut) },
    }),
    screens: provisionalCodeScreensTable,
    waits: provisionalCodeWaits,
    texts: provisionalCodeTexts,
  });
};

function cardReader(terminal: VisitTerminal, environment: Environment) {
  const driver = (): CardDriver => driverOf(terminal, environment);
  return cardReaderMachine.provide({
    actors: {
      watchSlot: fromCallback<EventObject, Record<never, never>>(({ sendBack }) => driver().watchSlot(sendBack)),
      readCard: answering(() => driver().readCard()),
    },
  });
}

/** A terminal of the demonstration has the fictitious reader; a real one comes with the bridge. */
function driverOf(terminal: VisitTerminal, environment: Environment): CardDriver {
  return environment.isDemonstration() ? terminal.reader : noReader;
}

function issuingActors(terminal: VisitTerminal, environment: Environment) {
  const { database, gateway, time, cardKeys, clock, resources } = terminal;
  const posting = {
    database,
    gateway,
    now: clock.now,
    chance,
    owner: resources,
    enqueued: environment.enqueued,
    random: randomBytes,
  };
  return {
    verifyCardHolder: answering((claim: Parameters<typeof verifyCardHolder>[1]) =>
      verifyCardHolder({ database, driver: driverOf(terminal, environment), cardKeys, time }, claim),
    ),
    issueCode: answering((input: Parameters<typeof issueCode>[1]) =>
      issueCode({ ...posting, time, cardKeys, renew: environment.renew }, input),
    ),
    requestCodeBySms: answering((request: Parameters<typeof requestCodeBySms>[1]) =>
      requestCodeBySms({ ...posting, time }, request),
    ),
  };
}
