import type { JourneyPolicy } from '#domain/journey/journey.ts';
import type { CardContext } from '#machines/common/card.ts';

/** What the screens of the card get from a journey. */
export interface CardScreenProps {
  readonly screenId: string;
  readonly step?: string | undefined;
  readonly context: CardContext & { readonly policy: JourneyPolicy };
  /** « Je n'ai pas ma carte », where one may say who one is without it; with words of their own, another way that is always there. */
  readonly onNoCard: () => void;
  readonly otherWay?: string;
}
