import { FileCheckIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Mes attestations » (#10, #32, #305): health among them asks for a second factor where it is touched. */
export const documentsOffer: JourneyOffer = {
  id: 'documents',
  load: () => import('./journey.ts'),
  icon: FileCheckIcon,
  caisses: ['caf', 'cpam'],
  level: 'authenticated',
  audiences: ['person', 'guardian'],
  offline: false,
};
