import { WalletIcon } from '#ui/icons/service-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Mon compte » of a Caf (#1–#58): of the person who signed in, of their spouse by authorisation, or of a protected person. */
export const myAccountOffer: JourneyOffer = {
  id: 'myAccount',
  load: () => import('./journey.ts'),
  icon: WalletIcon,
  caisses: ['caf'],
  level: 'authenticated',
  audiences: ['person', 'guardian'],
  offline: false,
  showsFiles: true,
};
