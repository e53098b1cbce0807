import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { issueCode } from '#kiosk/journeys/provisional-code/issuing/issue-code.ts';
import { requestCodeBySms } from '#kiosk/journeys/provisional-code/issuing/request-code-by-sms.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { cardActors } from '#kiosk/terminal/card-actors.ts';
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
        ...cardActors(terminal, environment),
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
    issueCode: answering((input: Parameters<typeof issueCode>[1]) =>
      issueCode({ ...posting, time, cardKeys, renew: environment.renew }, input),
    ),
    requestCodeBySms: answering((request: Parameters<typeof requestCodeBySms>[1]) =>
      requestCodeBySms({ ...posting, time }, request),
    ),
  };
}
