import type { ManageAccountContext, ManageAccountEvent } from '#machines/manage-account/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<ManageAccountContext, ManageAccountEvent>;
