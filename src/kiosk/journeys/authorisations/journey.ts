import { authorisationsMachine } from '#machines/authorisations/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { randomBytes } from '#kiosk/terminal/random.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { createAuthorisationsPorts } from './ports.ts';
import { authorisationsScreensTable, authorisationsWaits } from './screens/index.ts';
import { authorisationsTexts } from './texts.ts';

/** « Mes autorisations »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal) =>
  joinJourney({
    machine: authorisationsMachine.provide({ actors: authorisationsActors(terminal) }),
    screens: authorisationsScreensTable,
    waits: authorisationsWaits,
    texts: authorisationsTexts,
  });

function authorisationsActors({ gateway, sessionId, resources, clock }: Terminal) {
  const ports = createAuthorisationsPorts({ gateway, sessionId, resources, now: clock.now, randomBytes });
  return {
    readAuthorisations: answering(ports.readAuthorisations),
    drawAct: answering<void, string>(ports.drawAct),
    changeAuthorisation: answering(ports.changeAuthorisation),
  };
}
