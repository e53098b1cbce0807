import { provisionalCodeScreens } from '#machines/provisional-code/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { notWalkedTo, provisionalCodeStops } from './stops.ts';
import { provisionalCodeTours } from './tours.ts';
import { declared, withCard } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'provisionalCode',
  screens: provisionalCodeScreens,
  stops: provisionalCodeStops,
  notWalkedTo,
  holding: { cameOut: ['blob', 'frame', 'listener'] },
  visits: [withCard, declared],
  tours: provisionalCodeTours,
};
