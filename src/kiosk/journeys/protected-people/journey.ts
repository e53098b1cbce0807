import { protectedPeopleMachine } from '#machines/protected-people/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { createProtectedPeoplePorts } from './ports.ts';
import { protectedPeopleScreensTable, protectedPeopleWaits } from './screens/index.ts';
import { protectedPeopleTexts } from './texts.ts';

/** « Choisir la personne protégée »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = ({ gateway, sessionId, resources }) => {
  const ports = createProtectedPeoplePorts({ gateway, sessionId, resources });
  return joinJourney({
    machine: protectedPeopleMachine.provide({
      actors: {
        readProtectedPeople: answering(ports.readProtectedPeople),
        chooseProtectedPerson: answering(ports.chooseProtectedPerson),
      },
    }),
    screens: protectedPeopleScreensTable,
    waits: protectedPeopleWaits,
    texts: protectedPeopleTexts,
  });
};
