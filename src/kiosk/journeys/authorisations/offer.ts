import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Mes autorisations » (#47): reached from « Gérer mon compte ». Only the Caf has files of couples. */
export const authorisationsOffer: JourneyOffer = {
  id: 'authorisations',
  load: () => import('./journey.ts'),
  icon: UserRoundIcon,
  caisses: ['caf'],
  level: 'authenticated',
  within: 'manageAccount',
  offline: false,
};
