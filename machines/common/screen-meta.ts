/**
 * What a state says about the screen to show. Every state in which the machine can rest says exactly one of these; a
 * graph test proves it for every reachable configuration.
 */
export type ScreenMeta<Screen extends string, Waiting extends string = never> =
  | RestingMeta<Screen>
  | WaitingMeta<Waiting>;

/** The visitor reads or types here. */
export interface RestingMeta<Screen extends string> {
  readonly screen: Screen;
}

/**
 * Work is under way. The previous screen stays for `keepsPreviousScreenMs`, so that a quick answer never flashes a
 * spinner; then the waiting screen names the work. The kiosk keeps the screen: the machine does not know what is
 * painted.
 */
export interface WaitingMeta<Waiting extends string> {
  readonly screen: 'waiting';
  readonly waitingFor: Waiting;
  readonly keepsPreviousScreenMs: number;
}

/** The screen is that of the running child with this id. */
export interface DelegatedMeta<Child extends string> {
  readonly screenOf: Child;
}

/** Below this, a wait is not worth another screen (docs/requirements.md#screens-and-durations). */
const KEEPS_PREVIOUS_SCREEN_MS = 400;

/** Meta of a waiting state. */
export function waiting<Waiting extends string>(waitingFor: Waiting): WaitingMeta<Waiting> {
  return { screen: 'waiting', waitingFor, keepsPreviousScreenMs: KEEPS_PREVIOUS_SCREEN_MS };
}
