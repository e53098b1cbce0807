import type { MessagesContext, MessagesEvent } from '#machines/messages/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<MessagesContext, MessagesEvent>;
