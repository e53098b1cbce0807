import type { CodeUseContext, CodeUseEvent } from '#machines/code-use/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<CodeUseContext, CodeUseEvent>;
