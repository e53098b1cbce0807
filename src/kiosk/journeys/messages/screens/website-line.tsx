import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';

/** Where the caisse shows the same messages on a phone, or has one write to it, in letters. */
export function useWebsiteLine(caisse: CaisseId, of: 'read' | 'write' = 'read'): NoticeLine {
  const { website } = caisses[caisse];
  return {
    id: 'website',
    icon: SmartphoneIcon,
    content:
      of === 'read' ? (
        <RichText of="messages.website" values={{ address: website }} />
      ) : (
        <RichText of="messages.none.write" values={{ website }} />
      ),
  };
}
