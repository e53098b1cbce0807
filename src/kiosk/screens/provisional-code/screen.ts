import type { ProvisionalCodeContext, ProvisionalCodeEvent } from '#machines/provisional-code/context.ts';
import type { JourneyScreenProps } from '#kiosk/app/journey-screen.ts';

export type Props = JourneyScreenProps<ProvisionalCodeContext, ProvisionalCodeEvent>;
