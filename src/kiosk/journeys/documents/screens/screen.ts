import type { DocumentsContext, DocumentsEvent } from '#machines/documents/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<DocumentsContext, DocumentsEvent>;
