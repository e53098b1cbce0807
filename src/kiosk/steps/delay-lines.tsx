import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { DelayReason } from '#machines/common/delay.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { CloudOffIcon, ServerOffIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HandHelpingIcon, HourglassIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { PhoneIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';

const delayIcons: Readonly<Record<DelayReason, IconComponent>> = {
  offline: CloudOffIcon,
  caisseUnavailable: ServerOffIcon,
  busy: HourglassIcon,
};

/** Why it does not work now. */
export function useReasonLine(reason: DelayReason): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`delay.${reason}.lead`) };
}

/** What was typed is not lost (I8). */
export function useKeptLine(): NoticeLine {
  const t = useTexts();
  return { id: 'kept', icon: ShieldCheckIcon, content: t('delay.kept') };
}

export function usePhoneLine(caisse: CaisseId): NoticeLine {
  return {
    id: 'phone',
    icon: PhoneIcon,
    content: <RichText of="delay.phone" values={{ phone: caisses[caisse].phone }} />,
  };
}

export function useAgentLine(): NoticeLine {
  const t = useTexts();
  return { id: 'agent', icon: HandHelpingIcon, content: t('delay.agent') };
}
