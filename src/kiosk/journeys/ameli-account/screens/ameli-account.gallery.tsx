import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { ameliAccountSamples, servicesOfInsured } from '../testing/samples.ts';
import { ameliAccountScreensTable } from './index.ts';

/** Every screen of the ameli account. */
export const specimens = specimensOf({
  journey: 'ameliAccount',
  group: 'Mon compte ameli',
  screens: ameliAccountScreensTable,
  samples: ameliAccountSamples,
  hasAccount: true,
  services: servicesOfInsured,
});
