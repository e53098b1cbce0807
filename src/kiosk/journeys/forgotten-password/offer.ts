import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Mot de passe oublié »: reached from « Me connecter », where one finds out that one has forgotten it. */
export const forgottenPasswordOffer: JourneyOffer = {
  id: 'forgottenPassword',
  load: () => import('./journey.ts'),
  icon: KeyIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  audiences: ['person'],
  within: 'signIn',
  offline: false,
};
