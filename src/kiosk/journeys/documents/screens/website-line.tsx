import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';

/** Where the caisse gives the same documents on a phone, in letters. */
export function useWebsiteLine(caisse: CaisseId): NoticeLine {
  return {
    id: 'website',
    icon: SmartphoneIcon,
    content: <RichText of="documents.website" values={{ address: caisses[caisse].website }} />,
  };
}
