import type { ForgottenPasswordContext, ForgottenPasswordEvent } from '#machines/forgotten-password/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<ForgottenPasswordContext, ForgottenPasswordEvent>;
