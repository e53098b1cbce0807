import { manageAccountMachine } from '#machines/manage-account/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { randomBytes } from '#kiosk/terminal/random.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createContactPorts } from './contact-ports.ts';
import { createManageAccountPorts } from './ports.ts';
import { manageAccountScreensTable, manageAccountWaits } from './screens/index.ts';
import { manageAccountTexts } from './texts.ts';

/** « Gérer mon compte »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: manageAccountMachine.provide({ actors: manageAccountActors(terminal, environment) }),
    screens: manageAccountScreensTable,
    waits: manageAccountWaits,
    texts: manageAccountTexts,
  });

function manageAccountActors(terminal: Terminal, environment: Environment) {
  const ports = createManageAccountPorts({
    ...readinessParts(environment),
    ...visitorTokenParts(terminal),
    randomBytes,
  });
  const contacts = createContactPorts(visitorTokenParts(terminal));
  return {
    checkReadiness: answering(ports.checkReadiness),
    drawAct: answering<void, string>(ports.drawAct),
    changePassword: answering(ports.changePassword),
    readHistory: answering(ports.readHistory),
    readContacts: answering(contacts.readContacts),
    confirmHolder: answering(contacts.confirmHolder),
    sendContactCode: answering(contacts.sendContactCode),
    changeContact: answering(contacts.changeContact),
  };
}
