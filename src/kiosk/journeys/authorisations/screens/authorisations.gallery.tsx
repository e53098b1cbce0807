import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { authorisationsSamples } from '../testing/samples.ts';
import { authorisationsScreensTable } from './index.ts';

/** Every screen of « Mes autorisations ». */
export const specimens = specimensOf({
  journey: 'authorisations',
  group: 'Mes autorisations',
  screens: authorisationsScreensTable,
  samples: authorisationsSamples,
  hasAccount: true,
});
