import { manageAccountScreens } from '#machines/manage-account/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { manageAccountStops, notWalkedTo } from './stops.ts';
import { manageAccountTours } from './tours.ts';
import { currentPasswordTyped, historyRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'manageAccount',
  screens: manageAccountScreens,
  stops: manageAccountStops,
  notWalkedTo,
  holding: { currentPassword: ['field', 'listener'] },
  visits: [currentPasswordTyped, historyRead],
  tours: manageAccountTours,
};
