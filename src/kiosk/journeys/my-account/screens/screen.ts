import type { MyAccountContext, MyAccountEvent } from '#machines/my-account/context.ts';
import type { WholeFile } from '#machines/my-account/ports.ts';
import type { JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';

export type Props = JourneyScreenProps<MyAccountContext, MyAccountEvent>;

/** @throws Error where only what is of the person was read. Unreachable: the chart opens these screens of a whole file alone. */
export function wholeFileOf({ file }: Pick<MyAccountContext, 'file'>): WholeFile {
  if (file?.kind !== 'file') throw new Error('the file is not shown');
  return file;
}
