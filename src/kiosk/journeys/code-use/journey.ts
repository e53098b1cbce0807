import { codeUseMachine } from '#machines/code-use/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createCodeUsePorts } from './ports.ts';
import { codeUseScreensTable, codeUseWaits } from './screens/index.ts';
import { codeUseTexts } from './texts.ts';

/** « J'ai un code provisoire »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: codeUseMachine.provide({ actors: codeUseActors(terminal, environment) }),
    screens: codeUseScreensTable,
    waits: codeUseWaits,
    texts: codeUseTexts,
  });

function codeUseActors(terminal: Terminal, environment: Environment) {
  const ports = createCodeUsePorts({
    ...readinessParts(environment),
    ...visitorTokenParts(terminal),
  });
  return {
    checkReadiness: answering(ports.checkReadiness),
    openWithCode: answering(ports.openWithCode),
    setPassword: answering(ports.setPassword),
    releaseToken: answering(ports.releaseToken),
  };
}
