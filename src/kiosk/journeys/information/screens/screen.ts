import type { InformationContext, InformationEvent } from '#machines/information/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<InformationContext, InformationEvent>;
