import { guardianSignInMachine } from '#machines/guardian-sign-in/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { readinessParts } from '#kiosk/terminal/readiness.ts';
import { visitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import { createGuardianSignInPorts } from './ports.ts';
import { guardianSignInScreensTable, guardianSignInWaits } from './screens/index.ts';
import { guardianSignInTexts } from './texts.ts';

/** « Me connecter comme tuteur »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) => {
  const ports = createGuardianSignInPorts({ ...readinessParts(environment), ...visitorTokenParts(terminal) });
  return joinJourney({
    machine: guardianSignInMachine.provide({
      actors: { checkReadiness: answering(ports.checkReadiness), openAccount: answering(ports.openAccount) },
    }),
    screens: guardianSignInScreensTable,
    waits: guardianSignInWaits,
    texts: guardianSignInTexts,
  });
};
