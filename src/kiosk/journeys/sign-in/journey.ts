import { signInMachine } from '#machines/sign-in/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { randomBytes } from '#kiosk/terminal/random.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createSignInPorts } from './ports.ts';
import { signInScreensTable, signInWaits } from './screens/index.ts';
import { signInTexts } from './texts.ts';

/** « Me connecter »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: signInMachine.provide({ actors: signInActors(terminal, environment) }),
    screens: signInScreensTable,
    waits: signInWaits,
    texts: signInTexts,
  });

function signInActors(terminal: Terminal, environment: Environment) {
  const ports = createSignInPorts({ ...readinessParts(environment), ...visitorTokenParts(terminal), randomBytes });
  return {
    checkReadiness: answering(ports.checkReadiness),
    signIn: answering(ports.signIn),
    changePassword: answering(ports.changePassword),
    releaseToken: answering(ports.releaseToken),
  };
}
