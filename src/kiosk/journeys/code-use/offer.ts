import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « J’ai un code provisoire »: only the gateway can judge one. */
export const codeUseOffer: JourneyOffer = {
  id: 'codeUse',
  load: () => import('./journey.ts'),
  icon: UserRoundIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  audiences: ['person'],
  offline: false,
};
