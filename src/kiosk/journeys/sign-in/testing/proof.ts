import { signInScreens } from '#machines/sign-in/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { notWalkedTo, signInStops } from './stops.ts';
import { signInTours } from './tours.ts';
import { accountOpen, passwordTyped } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'signIn',
  screens: signInScreens,
  stops: signInStops,
  notWalkedTo,
  holding: { secret: ['field', 'listener'] },
  visits: [passwordTyped, accountOpen],
  tours: signInTours,
};
