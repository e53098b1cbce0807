import type { GuardianSignInContext, GuardianSignInEvent } from '#machines/guardian-sign-in/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<GuardianSignInContext, GuardianSignInEvent>;
