import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { protectedPeopleSamples } from '../testing/samples.ts';
import { protectedPeopleScreensTable } from './index.ts';

/** Every screen of « Choisir la personne protégée ». */
export const specimens = specimensOf({
  journey: 'protectedPeople',
  group: 'Choisir la personne protégée',
  screens: protectedPeopleScreensTable,
  samples: protectedPeopleSamples,
  hasAccount: true,
});
