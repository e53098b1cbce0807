import { myAccountMachine } from '#machines/my-account/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { createMyAccountPorts } from './ports.ts';
import { myAccountScreensTable, myAccountWaits } from './screens/index.ts';
import { myAccountTexts } from './texts.ts';

/** « Mon compte »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = ({ gateway, sessionId, resources }) => {
  const ports = createMyAccountPorts({ gateway, sessionId, resources });
  return joinJourney({
    machine: myAccountMachine.provide({
      actors: {
        readFile: answering(ports.readFile),
        readPayments: answering(ports.readPayments),
        chooseFile: answering(ports.chooseFile),
      },
    }),
    screens: myAccountScreensTable,
    waits: myAccountWaits,
    texts: myAccountTexts,
  });
};
