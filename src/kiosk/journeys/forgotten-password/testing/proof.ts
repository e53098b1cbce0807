import { forgottenPasswordScreens } from '#machines/forgotten-password/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { forgottenPasswordStops, notWalkedTo } from './stops.ts';
import { forgottenPasswordTours } from './tours.ts';
import { identityTyped, newPasswordTyped } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'forgottenPassword',
  screens: forgottenPasswordScreens,
  stops: forgottenPasswordStops,
  notWalkedTo,
  holding: { birthName: ['field', 'listener'] },
  visits: [newPasswordTyped, identityTyped],
  tours: forgottenPasswordTours,
};
