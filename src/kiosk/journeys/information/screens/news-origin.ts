import { caisses } from '#domain/caisse/caisse.ts';
import type { InformationDocument } from '#domain/information/document.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { InformationContext } from '#machines/information/context.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';

/** Whether news are of here (#64), and of which day. */
export function newsOrigin(
  t: KioskTexts,
  { caisse }: Pick<InformationContext, 'caisse'>,
  { local, date: day, updated }: Pick<InformationDocument, 'local' | 'date' | 'updated'>,
): string {
  const date = formatShortDate(day ?? updated);
  if (local === undefined) return t('information.news.national', { date });
  return t('information.news.local', { date, ofDepartment: caisses[caisse].ofDepartment[t.language] });
}
