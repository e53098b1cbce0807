import type { CreateAccountContext, CreateAccountEvent } from '#machines/create-account/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<CreateAccountContext, CreateAccountEvent>;
