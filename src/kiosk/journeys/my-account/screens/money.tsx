import type { MoneyPart } from '#machines/my-account/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { BanknoteIcon } from '#ui/icons/file-icons.tsx';
import { ShieldCheckIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, HistoryIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { wholeFileOf, type Props } from './screen.ts';

const icons: Readonly<Record<MoneyPart, IconComponent>> = {
  lastPayment: BanknoteIcon,
  payments: HistoryIcon,
  rights: ShieldCheckIcon,
  resources: FileTextIcon,
  debts: TriangleAlertIcon,
};

/** Leads to the documents, and is no part of what was read. */
const papers = 'papers';

/** The menu of #9–#12 and #32: « Mes dettes » only where there are any. */
export function Money({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { lastPayment, debts } = wholeFileOf(context).overview;
  const parts: readonly MoneyPart[] = [
    ...(lastPayment.length > 0 ? (['lastPayment'] as const) : []),
    'payments',
    'rights',
    'resources',
    ...(debts.length > 0 ? (['debts'] as const) : []),
  ];
  const lead = t('myAccount.money.lead');
  return (
    <KioskScreen screenId="myAccount.money" title={t('myAccount.money.title')} lead={lead}>
      <PagedChoices
        label={lead}
        labels={usePageLabels()}
        choices={[
          ...parts.map((id) => ({
            id,
            label: t(`myAccount.money.${id}`),
            detail: t(`myAccount.money.${id}.detail`),
            icon: icons[id],
          })),
          ...(services.includes('documents')
            ? [
                {
                  id: papers,
                  label: t('myAccount.documents'),
                  detail: t('myAccount.documents.detail'),
                  icon: PrinterIcon,
                },
              ]
            : []),
        ]}
        onChoose={(id) => {
          const part = parts.find((each) => each === id);
          if (part) send({ type: 'OPEN', part });
          if (id === papers) send({ type: 'GO_TO', next: 'documents' });
        }}
      />
    </KioskScreen>
  );
}
