import type { TryAgainReason } from '#machines/common/readiness.ts';
import { CloudOffIcon, ServerOffIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HourglassIcon } from '#ui/icons/interface-icons.tsx';

/** Why something does not work now; `busy`: too many ask at this moment. */
export const delayIcons: Readonly<Record<TryAgainReason | 'busy', IconComponent>> = {
  offline: CloudOffIcon,
  caisseUnavailable: ServerOffIcon,
  busy: HourglassIcon,
};
