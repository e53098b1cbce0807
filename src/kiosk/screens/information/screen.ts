import type { InformationContext, InformationEvent } from '#machines/information/context.ts';
import type { JourneyScreenProps } from '#kiosk/app/journey-screen.ts';

export type Props = JourneyScreenProps<InformationContext, InformationEvent>;
