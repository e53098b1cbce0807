import type { Screen } from './schema.ts';

export interface ScreenProblem {
  readonly code: 'orientationUnlikeSize' | 'screenTooNarrow' | 'screenTooLow' | 'outOfReach';
}

type Audited = ScreenProblem & { readonly severity: 'error' | 'warning' };

const KEY_MM = 20;
const GAP_MM = 3;
/** Ten keys in a row, all 20 mm and 3 mm apart (A22). */
const MIN_WIDTH_MM = 10 * KEY_MM + 9 * GAP_MM;
/** Four rows of keys and the bar below, and as much above to read: no scrolling at 100 %. */
const MIN_HEIGHT_MM = 10 * (KEY_MM + GAP_MM);
/** What one touches from a wheelchair lies between these heights (A23). */
const REACH_FROM_MM = 380;
const REACH_TO_MM = 1_220;
/** Four rows of keys, the bar and the gaps between them fit in this. */
const MIN_REACH_MM = 5 * (KEY_MM + GAP_MM);

/** Screens on which the design cannot hold its sizes, or that a seated visitor cannot touch. */
export function auditScreen(screen: Screen): readonly Audited[] {
  const { orientation, widthPx, heightPx, pitchMm, bottomHeightMm } = screen;
  const heightMm = heightPx * pitchMm;
  const reachableMm = Math.min(bottomHeightMm + heightMm, REACH_TO_MM) - Math.max(bottomHeightMm, REACH_FROM_MM);
  const portrait = heightPx > widthPx;
  return [
    ...when(portrait !== (orientation === 'portrait'), 'orientationUnlikeSize'),
    ...when(widthPx * pitchMm < MIN_WIDTH_MM, 'screenTooNarrow'),
    ...when(heightMm < MIN_HEIGHT_MM, 'screenTooLow'),
    ...when(reachableMm < MIN_REACH_MM, 'outOfReach'),
  ];
}

function when(wrong: boolean, code: ScreenProblem['code']): readonly Audited[] {
  return wrong ? [{ code, severity: 'error' }] : [];
}
