import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { guardianSignInSamples } from '../testing/samples.ts';
import { guardianSignInScreensTable } from './index.ts';

/** Every screen of « Me connecter comme tuteur ». */
export const specimens = specimensOf({
  journey: 'guardianSignIn',
  group: 'Me connecter comme tuteur',
  screens: guardianSignInScreensTable,
  samples: guardianSignInSamples,
});
