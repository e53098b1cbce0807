import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { provisionalCodeScreensTable } from './index.ts';
import { provisionalCodeSamples } from '../testing/samples.ts';

/** Every screen of « Obtenir un code provisoire ». */
export const specimens = specimensOf({
  journey: 'provisionalCode',
  group: 'Obtenir un code provisoire',
  screens: provisionalCodeScreensTable,
  samples: provisionalCodeSamples,
});
