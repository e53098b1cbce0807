import { UserPlusIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Créer mon compte » at both caisses (#150, #255). It ends signed in, so nobody with an open account is offered it. */
export const createAccountOffer: JourneyOffer = {
  id: 'createAccount',
  load: () => import('./journey.ts'),
  icon: UserPlusIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  raises: 'authenticated',
  createsAccount: true,
  offline: false,
};
