import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { manageAccountScreensTable } from './index.ts';
import { manageAccountSamples } from '../testing/samples.ts';

/** Every screen of « Gérer mon compte ». */
export const specimens = specimensOf({
  journey: 'manageAccount',
  group: 'Gérer mon compte',
  screens: manageAccountScreensTable,
  samples: manageAccountSamples,
  hasAccount: true,
});
