import { UserRoundCogIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Choisir la personne protégée » (#151): comes after a guardian's sign-in, and has a tile in their account. */
export const protectedPeopleOffer: JourneyOffer = {
  id: 'protectedPeople',
  load: () => import('./journey.ts'),
  icon: UserRoundCogIcon,
  caisses: ['caf'],
  level: 'authenticated',
  audiences: ['guardian'],
  offline: false,
};
