import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Obtenir un code provisoire », with or without the network. */
export const provisionalCodeOffer: JourneyOffer = {
  id: 'provisionalCode',
  load: () => import('./journey.ts'),
  icon: KeyIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  audiences: ['person'],
  offline: true,
};
