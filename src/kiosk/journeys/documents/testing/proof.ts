import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { documentsScreens } from '#machines/documents/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { documentsStops, notWalkedTo } from './stops.ts';
import { documentsTours } from './tours.ts';
import { documentPrinted, documentRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'documents',
  caisse: someCaf,
  screens: documentsScreens,
  stops: documentsStops,
  notWalkedTo,
  holding: { cameOut: ['blob', 'frame', 'listener'] },
  visits: [documentPrinted, documentRead],
  tours: documentsTours,
};
