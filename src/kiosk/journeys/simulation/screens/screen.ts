import type { SimulationContext, SimulationEvent } from '#machines/simulation/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<SimulationContext, SimulationEvent>;
