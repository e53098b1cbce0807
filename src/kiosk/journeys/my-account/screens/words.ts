import { centsText } from '#domain/documents/cents-text.ts';
import type { Cents } from '#domain/documents/cents.ts';
import type { Payment } from '#domain/file/payments.ts';
import { figureText } from '#domain/information/figure-text.ts';
import { formatLegalDate, formatMonth } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Month } from '#domain/benefits/calendar/month.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** Amounts, days and months in the language of the session. */
export function useFileWords() {
  const t = useTexts();
  const { language } = t;
  const money = (cents: Cents): string => centsText(cents, language);
  return {
    money,
    /** « 652 € » */
    wholeEuros: (euros: number): string => figureText({ value: euros, unit: 'euro' }, language),
    day: (date: CalendarDate): string => unbroken(formatLegalDate(date, language)),
    month: (month: Month): string => unbroken(formatMonth(month, language)),
    /** « dont 80,00 € versés à un tiers » (#31); undefined where nothing was. */
    thirdParty({ total, toThirdParty }: Pick<Payment, 'total' | 'toThirdParty'>): string | undefined {
      if (toThirdParty === 0) return undefined;
      return toThirdParty === total
        ? t('myAccount.thirdParty.all')
        : t('myAccount.thirdParty.part', { amount: money(toThirdParty) });
    },
  };
}

/** A date stays on one line. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00A0');

/** Words of the pages of a list. */
export function usePageLabels() {
  const t = useTexts();
  return {
    previous: t('myAccount.previous'),
    next: t('myAccount.next'),
    page: (page: number, pages: number) => t('myAccount.page', { page, pages }),
  };
}
