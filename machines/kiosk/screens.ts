import type { DelegatedMeta, ScreenMeta } from '../common/screen-meta.ts';

/**
 * Every screen of the kiosk itself. `starting` is the cover: it says « Un instant… » and shows
 * nothing of anybody; boot, update and the replaced document hide behind it.
 */
export const frontScreens = [
  'starting',
  'unconfigured',
  'fingerprint',
  'outOfService',
  'attract',
  'wiping',
  'erased',
  'fault',
] as const;
export type FrontScreen = (typeof frontScreens)[number];

/** Screens of the staff overlay; while one of them is there it hides all of the front. */
export const staffScreens = [
  'staffNumber',
  'staffPin',
  'staffPinDelay',
  'staffPanel',
  'staffRecords',
  'staffForget',
] as const;
export type StaffScreen = (typeof staffScreens)[number];

export type KioskWait =
  | 'enrolling'
  | 'checkingPin'
  | 'settingService'
  | 'forgetting'
  | 'testingPrint'
  | 'readingRecords';

/**
 * The region `front` always decides one screen or leaves it to the child `session`; the region
 * `staff` decides one while it is open, and then it alone is shown.
 */
export type KioskMeta = ScreenMeta<FrontScreen | StaffScreen, KioskWait> | DelegatedMeta<'session'>;
