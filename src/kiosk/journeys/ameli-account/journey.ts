import { ameliAccountMachine } from '#machines/ameli-account/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { createAmeliAccountPorts } from './ports.ts';
import { ameliAccountScreensTable, ameliAccountWaits } from './screens/index.ts';
import { ameliAccountTexts } from './texts.ts';

/** The ameli account: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = ({ gateway, sessionId, resources }) => {
  const ports = createAmeliAccountPorts({ gateway, sessionId, resources });
  return joinJourney({
    machine: ameliAccountMachine.provide({
      actors: { readInsured: answering(ports.readInsured), readPart: answering(ports.readPart) },
    }),
    screens: ameliAccountScreensTable,
    waits: ameliAccountWaits,
    texts: ameliAccountTexts,
  });
};
