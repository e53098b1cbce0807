import { ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Confirmer que c'est bien vous »: no tile, it runs before a journey that needs two factors (I6). */
export const raiseAccountOffer: JourneyOffer = {
  id: 'raiseAccount',
  load: () => import('./journey.ts'),
  icon: ShieldCheckIcon,
  caisses: ['caf', 'cpam'],
  level: 'authenticated',
  raises: 'strong',
  offline: false,
};
