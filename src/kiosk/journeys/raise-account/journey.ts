import { raiseAccountMachine } from '#machines/raise-account/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { cardActors } from '#kiosk/terminal/card-actors.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createRaiseAccountPorts } from './ports.ts';
import { raiseAccountScreensTable, raiseAccountWaits } from './screens/index.ts';
import { raiseAccountTexts } from './texts.ts';

/** « Confirmer que c'est bien vous »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) => {
  const ports = createRaiseAccountPorts({ ...readinessParts(environment), ...visitorTokenParts(terminal) });
  return joinJourney({
    machine: raiseAccountMachine.provide({
      actors: {
        findWays: answering(ports.findWays),
        sendCode: answering(ports.sendCode),
        raiseAccount: answering(ports.raiseAccount),
        cardReader: cardActors(terminal, environment).cardReader,
      },
    }),
    screens: raiseAccountScreensTable,
    waits: raiseAccountWaits,
    texts: raiseAccountTexts,
  });
};
