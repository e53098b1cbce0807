import type { ComponentChild } from 'preact';

/** What a journey's screen gets: the journey's context, and the way to answer. Nothing global. */
export interface JourneyScreenProps<Context, Event> {
  readonly context: Context;
  readonly send: (event: Event) => void;
}

export type JourneyScreen<Context, Event> = (props: JourneyScreenProps<Context, Event>) => ComponentChild;
