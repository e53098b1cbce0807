import { createAccountMachine } from '#machines/create-account/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { cardActors } from '#kiosk/terminal/card-actors.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { randomBytes } from '#kiosk/terminal/random.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createCreateAccountPorts } from './ports.ts';
import { createAccountScreensTable, createAccountWaits } from './screens/index.ts';
import { createAccountTexts } from './texts.ts';

/** « Créer mon compte »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: createAccountMachine.provide({ actors: actorsOf(terminal, environment) }),
    screens: createAccountScreensTable,
    waits: createAccountWaits,
    texts: createAccountTexts,
  });

function actorsOf(terminal: VisitTerminal, environment: Environment) {
  const ports = createCreateAccountPorts({
    ...readinessParts(environment),
    ...visitorTokenParts(terminal),
    randomBytes,
  });
  return {
    ...cardActors(terminal, environment),
    checkReadiness: answering(ports.checkReadiness),
    startCreation: answering(ports.startCreation),
    sendCode: answering(ports.sendCode),
    checkCode: answering(ports.checkCode),
    postpone: answering(ports.postpone),
    resumeByLetter: answering(ports.resumeByLetter),
    createAccount: answering(ports.createAccount),
  };
}
