import { BookOpenIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « M’informer »: everything is in the app. */
export const informationOffer: JourneyOffer = {
  id: 'information',
  load: () => import('./journey.ts'),
  icon: BookOpenIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  offline: true,
};
