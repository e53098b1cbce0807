import { LockIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Me connecter »: opens the account of a caisse on this kiosk, alone or before a journey that needs it. */
export const signInOffer: JourneyOffer = {
  id: 'signIn',
  load: () => import('./journey.ts'),
  icon: LockIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  raises: 'authenticated',
  offline: false,
};
