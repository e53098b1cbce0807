import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { protectedPeopleScreens } from '#machines/protected-people/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { notWalkedTo, protectedPeopleStops } from './stops.ts';
import { protectedPeopleTours } from './tours.ts';
import { personChosen } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'protectedPeople',
  caisse: someCaf,
  screens: protectedPeopleScreens,
  stops: protectedPeopleStops,
  notWalkedTo,
  holding: {},
  visits: [personChosen],
  tours: protectedPeopleTours,
};
