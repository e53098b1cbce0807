import type { RootMode } from '#ui/modes/root-mode.ts';

/** Lines of answers that find room on one page at 100 % (A18), titles included; larger text may scroll. */
export function summaryRoom({ orientation, reach }: Pick<RootMode, 'orientation' | 'reach'>): number {
  if (reach) return 5;
  return orientation === 'portrait' ? 7.5 : 5;
}
