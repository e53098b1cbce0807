import { franceConnectMachine } from '#machines/france-connect/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createFranceConnectPorts } from './ports.ts';
import { franceConnectScreensTable, franceConnectWaits } from './screens/index.ts';
import { franceConnectTexts } from './texts.ts';

/** « S'identifier avec FranceConnect »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: franceConnectMachine.provide({ actors: actorsOf(terminal, environment) }),
    screens: franceConnectScreensTable,
    waits: franceConnectWaits,
    texts: franceConnectTexts,
  });

function actorsOf(terminal: Terminal, environment: Environment) {
  const ports = createFranceConnectPorts({
    ...readinessParts(environment),
    ...visitorTokenParts(terminal),
    publicUrl: environment.publicUrl,
  });
  return {
    checkReadiness: answering(ports.checkReadiness),
    drawHandOver: answering(ports.drawHandOver),
    askProgress: answering(ports.askProgress),
    typeCharacters: answering(ports.typeCharacters),
    giveUp: answering(ports.giveUp),
  };
}
