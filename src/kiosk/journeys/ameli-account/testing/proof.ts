import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { ameliAccountScreens } from '#machines/ameli-account/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { ameliAccountStops, notWalkedTo } from './stops.ts';
import { ameliAccountTours } from './tours.ts';
import { informationRead, paymentRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'ameliAccount',
  caisse: someCpam,
  screens: ameliAccountScreens,
  stops: ameliAccountStops,
  notWalkedTo,
  holding: {},
  visits: [paymentRead, informationRead],
  tours: ameliAccountTours,
};
