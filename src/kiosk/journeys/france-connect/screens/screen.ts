import type { FranceConnectContext, FranceConnectEvent } from '#machines/france-connect/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<FranceConnectContext, FranceConnectEvent>;
