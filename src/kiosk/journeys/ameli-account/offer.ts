import { WalletIcon } from '#ui/icons/service-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** The ameli account (#275–#303): « Mon compte » of a Cpam. Health among it asks for a second factor where it is touched. */
export const ameliAccountOffer: JourneyOffer = {
  id: 'ameliAccount',
  load: () => import('./journey.ts'),
  icon: WalletIcon,
  caisses: ['cpam'],
  level: 'authenticated',
  sameAs: 'myAccount',
  offline: false,
};
