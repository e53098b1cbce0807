import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { franceConnectScreensTable } from './index.ts';
import { franceConnectSamples } from '../testing/samples.ts';

/** Every screen of « S'identifier avec FranceConnect ». */
export const specimens = specimensOf({
  journey: 'franceConnect',
  group: 'S’identifier avec FranceConnect',
  screens: franceConnectScreensTable,
  samples: franceConnectSamples,
});
