import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { codeUseScreensTable } from './index.ts';
import { codeUseSamples } from '../testing/samples.ts';

/** Every screen of « J’ai un code provisoire ». */
export const specimens = specimensOf({
  journey: 'codeUse',
  group: 'J’ai un code provisoire',
  screens: codeUseScreensTable,
  samples: codeUseSamples,
});
