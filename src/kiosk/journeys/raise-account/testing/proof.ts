import { raiseAccountScreens } from '#machines/raise-account/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { notWalkedTo, raiseAccountStops } from './stops.ts';
import { raiseAccountTours } from './tours.ts';
import { waysShown } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'raiseAccount',
  screens: raiseAccountScreens,
  stops: raiseAccountStops,
  notWalkedTo,
  holding: { insertCard: ['listener'] },
  visits: [waysShown],
  tours: raiseAccountTours,
};
