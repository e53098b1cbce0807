import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { myAccountScreens } from '#machines/my-account/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { myAccountStops, notWalkedTo } from './stops.ts';
import { myAccountTours } from './tours.ts';
import { paymentRead, profileRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'myAccount',
  caisse: someCaf,
  screens: myAccountScreens,
  stops: myAccountStops,
  notWalkedTo,
  holding: {},
  visits: [profileRead, paymentRead],
  tours: myAccountTours,
};
