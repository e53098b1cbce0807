import type { JourneyOffer } from '#kiosk/shell/journey.ts';
import { SearchIcon } from '#ui/icons/information-icons.tsx';

/** The journey that is added to the kiosk to see that adding one takes its own folder, a line and a site. */
export const fixtureOffer: JourneyOffer = {
  id: 'fixture',
  load: () => import('./journey.ts'),
  icon: SearchIcon,
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  offline: true,
};
