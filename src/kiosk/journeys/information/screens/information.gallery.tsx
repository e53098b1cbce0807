import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { informationScreensTable } from './index.ts';
import { informationSamples } from '../testing/samples.ts';

/** Every screen of « M’informer ». */
export const specimens = specimensOf({
  journey: 'information',
  group: 'M’informer',
  screens: informationScreensTable,
  samples: informationSamples,
});
