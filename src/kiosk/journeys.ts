import type { JourneyOffer } from './app/journey.ts';
import { CalculatorIcon, KeyIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';

/**
 * Every journey that is built, as the kiosk offers it. Home, attract, session, gallery and the tests of
 * every screen iterate this list; a site switches each on or off by its `id`. A new journey is one entry
 * more: its chart and screens are loaded behind the attract screen.
 */
export const journeys: readonly JourneyOffer[] = [
  {
    id: 'provisionalCode',
    load: () => import('./screens/provisional-code/journey.ts'),
    titleKey: 'shell.services.provisionalCode',
    leadKey: 'shell.services.provisionalCode.lead',
    icon: KeyIcon,
    caisses: ['caf', 'cpam'],
    level: 'anonymous',
    offline: true,
  },
  {
    id: 'codeUse',
    load: () => import('./screens/code-use/journey.ts'),
    titleKey: 'shell.services.codeUse',
    leadKey: 'shell.services.codeUse.lead',
    icon: UserRoundIcon,
    caisses: ['caf', 'cpam'],
    level: 'anonymous',
    offline: false,
  },
  {
    id: 'simulation',
    load: () => import('./screens/simulation/journey.ts'),
    titleKey: 'shell.services.simulation',
    leadKey: 'shell.services.simulation.lead',
    icon: CalculatorIcon,
    caisses: ['caf'],
    level: 'anonymous',
    offline: true,
  },
];
