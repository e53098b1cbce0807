import { createAccountScreens } from '#machines/create-account/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { createAccountStops, notWalkedTo } from './stops.ts';
import { createAccountTours } from './tours.ts';
import { answersTyped } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'createAccount',
  screens: createAccountScreens,
  stops: createAccountStops,
  notWalkedTo,
  holding: { firstNames: ['field', 'listener'] },
  visits: [answersTyped],
  tours: createAccountTours,
};
