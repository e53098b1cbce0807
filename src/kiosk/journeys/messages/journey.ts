import { messagesMachine } from '#machines/messages/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { createMessagesPorts } from './ports.ts';
import { messagesScreensTable, messagesWaits } from './screens/index.ts';
import { messagesTexts } from './texts.ts';

/** « Mes messages »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = ({ gateway, sessionId, resources }) => {
  const ports = createMessagesPorts({ gateway, sessionId, resources });
  return joinJourney({
    machine: messagesMachine.provide({
      actors: { readMessages: answering(ports.readMessages), openMessage: answering(ports.openMessage) },
    }),
    screens: messagesScreensTable,
    waits: messagesWaits,
    texts: messagesTexts,
  });
};
