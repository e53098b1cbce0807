import type { NoticeChannel } from '#machines/common/new-password.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';

const notices: Readonly<Record<NoticeChannel, { readonly icon: IconComponent; readonly key: KioskKey }>> = {
  email: { icon: MailIcon, key: 'password.noticeEmail' },
  sms: { icon: MessageIcon, key: 'password.noticeSms' },
  none: { icon: HandHelpingIcon, key: 'password.noticeNone' },
};

/** Where the confirmation of a new password goes. */
export function usePasswordNotice(channel: NoticeChannel): NoticeLine {
  const t = useTexts();
  const { icon, key } = notices[channel];
  return { id: 'notice', icon, content: t(key) };
}
