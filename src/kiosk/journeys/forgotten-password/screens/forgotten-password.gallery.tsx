import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { forgottenPasswordScreensTable } from './index.ts';
import { forgottenPasswordSamples } from '../testing/samples.ts';

/** Every screen of « Mot de passe oublié ». */
export const specimens = specimensOf({
  journey: 'forgottenPassword',
  group: 'Mot de passe oublié',
  screens: forgottenPasswordScreensTable,
  samples: forgottenPasswordSamples,
});
