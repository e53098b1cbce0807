import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Me connecter comme tuteur » (#151): reached from « Vous êtes tuteur ? », in « Me connecter ». Only the Caf has guardians. */
export const guardianSignInOffer: JourneyOffer = {
  id: 'guardianSignIn',
  load: () => import('./journey.ts'),
  icon: UserRoundIcon,
  caisses: ['caf'],
  level: 'anonymous',
  raises: 'authenticated',
  audiences: ['guardian'],
  within: 'signIn',
  offline: false,
};
