import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import type { JourneyOffer } from '#kiosk/shell/journey.ts';

/** « Faire une simulation »: the Caf pays these benefits. */
export const simulationOffer: JourneyOffer = {
  id: 'simulation',
  load: () => import('./journey.ts'),
  icon: CalculatorIcon,
  caisses: ['caf'],
  level: 'anonymous',
  offline: true,
};
