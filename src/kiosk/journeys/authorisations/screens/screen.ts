import type { AuthorisationsContext, AuthorisationsEvent } from '#machines/authorisations/context.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<AuthorisationsContext, AuthorisationsEvent>;

/** The spouse of whom the screen speaks; nobody only where the chart does not come. */
export const nameOf = ({ authorisations }: Pick<AuthorisationsContext, 'authorisations'>): string =>
  authorisations?.spouse?.name ?? '';
