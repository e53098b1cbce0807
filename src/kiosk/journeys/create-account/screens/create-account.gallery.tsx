import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { createAccountSamples } from '../testing/samples.ts';
import { createAccountScreensTable } from './index.ts';

/** Every screen of « Créer mon compte ». */
export const specimens = specimensOf({
  journey: 'createAccount',
  group: 'Créer mon compte',
  screens: createAccountScreensTable,
  samples: createAccountSamples,
});
