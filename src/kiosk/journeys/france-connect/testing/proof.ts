import { franceConnectScreens } from '#machines/france-connect/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { franceConnectStops, notWalkedTo } from './stops.ts';
import { franceConnectTours } from './tours.ts';
import { codeShown } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'franceConnect',
  screens: franceConnectScreens,
  stops: franceConnectStops,
  notWalkedTo,
  holding: {},
  visits: [codeShown],
  tours: franceConnectTours,
};
