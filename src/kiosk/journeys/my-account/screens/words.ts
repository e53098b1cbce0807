import type { Payment } from '#domain/file/payments.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

/** Amounts, days and months, and who was paid. */
export function useFileWords() {
  const t = useTexts();
  const figures = useFigures();
  return {
    ...figures,
    /** « dont 80,00 € versés à un tiers » (#31); undefined where nothing was. */
    thirdParty({ total, toThirdParty }: Pick<Payment, 'total' | 'toThirdParty'>): string | undefined {
      if (toThirdParty === 0) return undefined;
      return toThirdParty === total
        ? t('myAccount.thirdParty.all')
        : t('myAccount.thirdParty.part', { amount: figures.money(toThirdParty) });
    },
  };
}
