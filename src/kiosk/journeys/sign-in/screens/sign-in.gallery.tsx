import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { signInScreensTable } from './index.ts';
import { signInSamples } from '../testing/samples.ts';

/** Every screen of « Me connecter ». */
export const specimens = specimensOf({
  journey: 'signIn',
  group: 'Me connecter',
  screens: signInScreensTable,
  samples: signInSamples,
});
