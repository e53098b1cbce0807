import type { AmeliAccountContext, AmeliAccountEvent } from '#machines/ameli-account/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<AmeliAccountContext, AmeliAccountEvent>;
