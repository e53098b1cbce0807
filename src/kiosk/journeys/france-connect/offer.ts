import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « S'identifier avec FranceConnect » (#149): reached from « Me connecter »; opens the account by the visitor's own phone. */
export const franceConnectOffer: JourneyOffer = {
  id: 'franceConnect',
  load: () => import('./journey.ts'),
  icon: SmartphoneIcon,
  caisses: ['caf'],
  level: 'anonymous',
  raises: 'authenticated',
  within: 'signIn',
  offline: false,
};
