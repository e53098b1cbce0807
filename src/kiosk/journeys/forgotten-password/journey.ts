import { forgottenPasswordMachine } from '#machines/forgotten-password/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { randomBytes } from '#kiosk/terminal/random.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { createForgottenPasswordPorts } from './ports.ts';
import { forgottenPasswordScreensTable, forgottenPasswordWaits } from './screens/index.ts';
import { forgottenPasswordTexts } from './texts.ts';

/** « Mot de passe oublié »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) =>
  joinJourney({
    machine: forgottenPasswordMachine.provide({ actors: actorsOf(terminal, environment) }),
    screens: forgottenPasswordScreensTable,
    waits: forgottenPasswordWaits,
    texts: forgottenPasswordTexts,
  });

function actorsOf({ gateway, sessionId, resources, clock, time }: Terminal, environment: Environment) {
  const ports = createForgottenPasswordPorts({
    ...readinessParts(environment),
    gateway,
    sessionId,
    resources,
    now: clock.now,
    gatewayTime: time.best,
    randomBytes,
  });
  return {
    checkReadiness: answering(ports.checkReadiness),
    startReset: answering(ports.startReset),
    proveByLetter: answering(ports.proveByLetter),
    sendCode: answering(ports.sendCode),
    checkCode: answering(ports.checkCode),
    savePassword: answering(ports.savePassword),
    askLink: answering(ports.askLink),
  };
}
