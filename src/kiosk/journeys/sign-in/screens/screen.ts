import type { SignInContext, SignInEvent } from '#machines/sign-in/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<SignInContext, SignInEvent>;
