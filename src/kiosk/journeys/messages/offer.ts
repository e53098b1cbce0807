import { MailIcon } from '#ui/icons/service-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Mes messages » (#6, #23, #292): those about health ask for a second factor where they are touched. */
export const messagesOffer: JourneyOffer = {
  id: 'messages',
  load: () => import('./journey.ts'),
  icon: MailIcon,
  caisses: ['caf', 'cpam'],
  level: 'authenticated',
  audiences: ['person', 'guardian'],
  within: 'myAccount',
  offline: false,
};
