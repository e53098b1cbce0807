import { codeUseScreens } from '#machines/code-use/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { codeUseStops, notWalkedTo } from './stops.ts';
import { codeUseTours } from './tours.ts';
import { passwordChosen, wrongCode } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'codeUse',
  screens: codeUseScreens,
  stops: codeUseStops,
  notWalkedTo,
  holding: { confirmPassword: ['field', 'listener'] },
  visits: [passwordChosen, wrongCode],
  tours: codeUseTours,
};
