import type { ProtectedPeopleContext, ProtectedPeopleEvent } from '#machines/protected-people/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<ProtectedPeopleContext, ProtectedPeopleEvent>;
