import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { authorisationsScreens } from '#machines/authorisations/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { authorisationsStops, notWalkedTo } from './stops.ts';
import { authorisationsTours } from './tours.ts';
import { passwordForSpouse, spouseRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'authorisations',
  caisse: someCaf,
  screens: authorisationsScreens,
  stops: authorisationsStops,
  notWalkedTo,
  holding: { currentPassword: ['field', 'listener'] },
  visits: [passwordForSpouse, spouseRead],
  tours: authorisationsTours,
};
