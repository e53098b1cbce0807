import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';

/** Lines that several screens of the journey have. */
export function useLines() {
  const t = useTexts();
  return {
    told: { id: 'told', icon: MailIcon, content: t('authorisations.told') },
    /** #54, #188 */
    later: { id: 'later', icon: RefreshIcon, content: t('authorisations.later') },
    toWhom: (name: string): NoticeLine => ({
      id: 'toWhom',
      icon: UsersIcon,
      content: <RichText of="authorisations.toWhom" values={{ name }} />,
    }),
  };
}
