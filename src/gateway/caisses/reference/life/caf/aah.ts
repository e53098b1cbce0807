import { firstDayOf, type Month } from '#domain/benefits/calendar/month.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { AahState } from './story.ts';

/** From a day on, in whole cents. */
interface Dated {
  readonly from: CalendarDate;
  readonly cents: number;
}

/** Full AAH (CSS, art. D821-3; décrets of each spring): the MDPH decides the right, so no rule of the simulator has it. */
const full: readonly [Dated, ...Dated[]] = [
  { from: '2021-04-01', cents: 903_60 },
  { from: '2022-04-01', cents: 919_86 },
  { from: '2022-07-01', cents: 956_65 },
  { from: '2023-04-01', cents: 971_37 },
  { from: '2024-04-01', cents: 1_016_05 },
  { from: '2025-04-01', cents: 1_033_32 },
  { from: '2026-04-01', cents: 1_041_59 },
];

/** « Majoration pour la vie autonome » (CSS, art. D821-5). */
const AUTONOMY_CENTS = 104_77;

export function aahOf(state: AahState, month: Month): { readonly aahCents: number; readonly autonomyCents: number } {
  if (state === 'none') return { aahCents: 0, autonomyCents: 0 };
  const day = firstDayOf(month);
  // Before the first one it only counts as untaxed income of a year, so not at all.
  const { cents } = full.findLast(({ from }) => from <= day) ?? full[0];
  return { aahCents: cents, autonomyCents: state === 'withAutonomy' ? AUTONOMY_CENTS : 0 };
}

/** AEEH without complement: 32 % of the base, and no CRDS (CSS, art. D541-1). */
export const DISABLED_CHILD_RATE = 0.32;
