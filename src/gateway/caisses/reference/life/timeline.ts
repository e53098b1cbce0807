import { monthIndex, type Month } from '#domain/benefits/calendar/month.ts';

/** What holds from some months before the anchor on, until the next one; below zero: after the anchor. */
export interface Since<Value> {
  readonly ago: number;
  /** When the caisse learned of it, where that was later: what was settled before is corrected then. */
  readonly learnedAgo?: number;
  readonly value: Value;
}

/** The oldest first; the first one holds from ever. */
export type Timeline<Value> = readonly [Since<Value>, ...Since<Value>[]];

/** Before everything that is told. */
export const EVER = 1_200;

export const always = <Value>(value: Value): Timeline<Value> => [{ ago: EVER, value }];

/** A place in a life: the month looked at, as the caisse knows it in another one. */
export interface Moment {
  readonly anchor: Month;
  readonly month: Month;
  readonly knownIn: Month;
}

export const monthsAgo = (anchor: Month, month: Month): number => monthIndex(anchor) - monthIndex(month);

export function valueAt<Value>(timeline: Timeline<Value>, { anchor, month, knownIn }: Moment): Value {
  const ago = monthsAgo(anchor, month);
  const knownAgo = monthsAgo(anchor, knownIn);
  const found = timeline.findLast((since) => since.ago >= ago && (since.learnedAgo ?? since.ago) >= knownAgo);
  return (found ?? timeline[0]).value;
}

/** Whether something about the past became known in that month. */
export const isLearnedIn = (
  timelines: readonly (Timeline<unknown> | undefined)[],
  anchor: Month,
  month: Month,
): boolean => timelines.some((timeline) => timeline?.some(({ learnedAgo }) => learnedAgo === monthsAgo(anchor, month)));
