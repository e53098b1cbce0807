import { metasOf, type Showing } from '../common/shown.ts';
import type { KioskMeta } from './screens.ts';

/**
 * What the kiosk shows: while the staff overlay is open it alone, else the front. `screenOf` means
 * that the child `session` decides.
 */
export function kioskScreenOf(snapshot: Showing<KioskMeta>): KioskMeta | undefined {
  return metasOf(snapshot, 'kiosk.staff')[0] ?? metasOf(snapshot, 'kiosk.front')[0];
}
