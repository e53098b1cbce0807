import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { simulationScreensTable } from './index.ts';
import { simulationSamples } from '../testing/samples.ts';

/** Every screen of « Faire une simulation ». */
export const specimens = specimensOf({
  journey: 'simulation',
  group: 'Faire une simulation',
  screens: simulationScreensTable,
  samples: simulationSamples,
});
