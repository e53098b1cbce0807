import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { guardianSignInScreens } from '#machines/guardian-sign-in/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { guardianSignInStops, notWalkedTo } from './stops.ts';
import { guardianSignInTours } from './tours.ts';
import { guardianPasswordTyped } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'guardianSignIn',
  caisse: someCaf,
  screens: guardianSignInScreens,
  stops: guardianSignInStops,
  notWalkedTo,
  holding: { secret: ['field', 'listener'] },
  visits: [guardianPasswordTyped],
  tours: guardianSignInTours,
};
