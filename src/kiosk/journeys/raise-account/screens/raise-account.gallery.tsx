import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { raiseAccountSamples } from '../testing/samples.ts';
import { raiseAccountScreensTable } from './index.ts';

/** Every screen of « Confirmer que c'est bien vous ». */
export const specimens = specimensOf({
  journey: 'raiseAccount',
  group: 'Confirmer que c’est bien vous',
  screens: raiseAccountScreensTable,
  samples: raiseAccountSamples,
  hasAccount: true,
});
