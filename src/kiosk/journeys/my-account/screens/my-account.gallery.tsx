import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { myAccountSamples, servicesOfPerson } from '../testing/samples.ts';
import { myAccountScreensTable } from './index.ts';

/** Every screen of « Mon compte ». */
export const specimens = specimensOf({
  journey: 'myAccount',
  group: 'Mon compte',
  screens: myAccountScreensTable,
  samples: myAccountSamples,
  hasAccount: true,
  services: servicesOfPerson,
});
