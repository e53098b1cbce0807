import type { RaiseAccountContext, RaiseAccountEvent } from '#machines/raise-account/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<RaiseAccountContext, RaiseAccountEvent>;
