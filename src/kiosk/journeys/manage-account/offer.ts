import { UserRoundCogIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Gérer mon compte » (#45): the session signs in first whoever has no open account. */
export const manageAccountOffer: JourneyOffer = {
  id: 'manageAccount',
  load: () => import('./journey.ts'),
  icon: UserRoundCogIcon,
  caisses: ['caf', 'cpam'],
  level: 'authenticated',
  offline: false,
};
