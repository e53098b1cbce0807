import type { ProvisionalCodeContext, ProvisionalCodeEvent } from '#machines/provisional-code/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<ProvisionalCodeContext, ProvisionalCodeEvent>;
