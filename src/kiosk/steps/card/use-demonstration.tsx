import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { FictitiousCard } from '#kiosk/devices/demonstration-reader.ts';
import { useDemonstrationReader } from '../demonstration-reader-context.ts';
import { DemonstrationSlot, putIn } from './demonstration-slot.tsx';
import type { CardScreenProps } from './card-screen.ts';
import { TypedCard } from './typed-card.tsx';

export interface Demonstration {
  /** The slot, to stand in the screen; undefined where there is no demonstration. */
  readonly slot: ComponentChild | undefined;
  /** What takes the place of the whole screen while a card is being typed. */
  readonly typing: ComponentChild | undefined;
}

/** What the two screens that wait for a card show in demonstration mode. */
export function useDemonstration(screenId: string, { policy }: CardScreenProps['context']): Demonstration {
  const reader = useDemonstrationReader();
  const [isTyping, setTyping] = useState(false);
  if (!policy.demonstration || reader === undefined) return { slot: undefined, typing: undefined };
  const onCard = (card: FictitiousCard): void => {
    setTyping(false);
    putIn(reader, card);
  };
  return {
    slot: <DemonstrationSlot reader={reader} onType={() => setTyping(true)} />,
    typing: isTyping ? <TypedCard screenId={screenId} onCard={onCard} /> : undefined,
  };
}
