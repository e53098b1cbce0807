import type { AnyMachineSnapshot } from 'xstate';
import type { JourneyTag } from '../common/journey.ts';

/** What the session knows of the screen a journey shows: enough for clocks and « Retour ». */
export interface JourneyNow {
  /** Names the screen, to notice that it changed. */
  readonly screen: string;
  readonly typing: boolean;
  readonly busy: boolean;
  /** It waits for a message on the visitor's own device. */
  readonly awaitsMessage: boolean;
  /** « Retour » keeps its place and rests. */
  readonly backRests: boolean;
  /** « Retour » is the journey's; otherwise it leads home. */
  readonly takesBack: boolean;
  /** It shows what only the account gave it, and ends where the account closes. */
  readonly endsWithAccount: boolean;
}

export const quietJourney: JourneyNow = {
  screen: '',
  typing: false,
  busy: false,
  awaitsMessage: false,
  backRests: false,
  takesBack: false,
  endsWithAccount: false,
};

/** The parts of a journey's snapshot that are looked at; never its context. */
export type WatchedSnapshot = Pick<AnyMachineSnapshot, 'value' | 'hasTag' | 'can'>;

export function journeyNowOf(snapshot: WatchedSnapshot): JourneyNow {
  const has = (tag: JourneyTag) => snapshot.hasTag(tag);
  return {
    screen: JSON.stringify(snapshot.value),
    typing: has('typing'),
    busy: has('busy'),
    awaitsMessage: has('awaitsMessage'),
    backRests: has('noReturn'),
    takesBack: snapshot.can({ type: 'BACK' }),
    endsWithAccount: snapshot.can({ type: 'ACCOUNT_CLOSED' }),
  };
}
