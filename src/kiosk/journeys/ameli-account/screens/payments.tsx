import { filterKey, filtersOf, type HealthPaymentLine, type PaymentFilter } from '#domain/insured-file/payments.ts';
import { listedPayments, paymentSeen, paymentsOf, type PaymentPart } from '#machines/ameli-account/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { BriefcaseIcon, SearchIcon } from '#ui/icons/information-icons.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { BanknoteIcon } from '#ui/icons/file-icons.tsx';
import { CalendarCheckIcon, HistoryIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows } from '#ui/messages/paged-rows.tsx';
import type { Props } from './screen.ts';

type MenuPart = Exclude<PaymentPart, 'filter'>;

const icons: Readonly<Record<MenuPart, IconComponent>> = {
  recentPayments: HistoryIcon,
  leaves: CalendarCheckIcon,
  accidents: BriefcaseIcon,
  deductions: BanknoteIcon,
};
const parts = Object.keys(icons) as readonly MenuPart[];

/** Leads to the statements of 27 months and of a year (#277, #278), which are documents. */
const papers = 'papers';

/** « Mes paiements » (#276–#281), in the order of the source. */
export function Payments({ send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const lead = t('ameliAccount.payments.lead');
  const ofPart = (id: MenuPart) => ({
    id,
    label: t(`ameliAccount.payments.${id}`),
    detail: t(`ameliAccount.payments.${id}.detail`),
    icon: icons[id],
  });
  return (
    <KioskScreen screenId="ameliAccount.payments" title={t('ameliAccount.payments.title')} lead={lead}>
      <PagedChoices
        label={lead}
        labels={usePageLabels()}
        choices={[
          ofPart('recentPayments'),
          ...(services.includes('documents')
            ? [
                {
                  id: papers,
                  label: t('ameliAccount.documents'),
                  detail: t('ameliAccount.documents.detail'),
                  icon: PrinterIcon,
                },
              ]
            : []),
          ofPart('deductions'),
          ofPart('accidents'),
          ofPart('leaves'),
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

/** The choice that opens the filter: it stands before the payments. */
const filter = 'filter';

/** Six months, the newest first (#276). */
export function RecentPayments({ context, send }: Props) {
  const t = useTexts();
  const { day, money } = useFigures();
  const filterWords = useFilterWords();
  const labels = usePageLabels();
  const payments = listedPayments(context);
  const lead = t('ameliAccount.recent.lead');
  return (
    <KioskScreen
      screenId="ameliAccount.recentPayments"
      title={t('ameliAccount.recent.title')}
      lead={payments.length > 0 && lead}
      personal
    >
      {payments.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('ameliAccount.recent.none') }]} />
      ) : (
        <PagedChoices
          label={lead}
          labels={labels}
          personal
          startAt={context.paidOn}
          choices={[
            {
              id: filter,
              label: t('ameliAccount.recent.filter'),
              detail: filterWords(context.filter),
              icon: SearchIcon,
            },
            ...payments.map(({ paidOn, total, toEmployer }) => ({
              id: paidOn,
              label: t('ameliAccount.recent.line', { date: day(paidOn), amount: money(total) }),
              detail: toEmployer === 0 ? undefined : t('ameliAccount.recent.toEmployer', { amount: money(toEmployer) }),
            })),
          ]}
          onChoose={(id) =>
            id === filter ? send({ type: 'OPEN', part: 'filter' }) : send({ type: 'SEE_PAYMENT', paidOn: id })
          }
        />
      )}
    </KioskScreen>
  );
}

function useFilterWords(): (filter: PaymentFilter | undefined) => string {
  const t = useTexts();
  return (given) => {
    switch (given?.by) {
      case undefined:
        return t('ameliAccount.filter.all');
      case 'allowance':
        return t('ameliAccount.filter.allowance');
      case 'care':
        return t(`ameliAccount.care.${given.care}`);
      case 'person':
        return t('ameliAccount.filter.person', { person: given.person });
    }
  };
}

const everything = 'all';

/** « Avec la possibilité de filtrer » (#276): by what it is for, or for whom. */
export function Filter({ context, send }: Props) {
  const t = useTexts();
  const words = useFilterWords();
  const filters = filtersOf(paymentsOf(context).lines);
  const lead = t('ameliAccount.filter.lead');
  const chosen = context.filter === undefined ? everything : filterKey(context.filter);
  return (
    <KioskScreen screenId="ameliAccount.filter" title={t('ameliAccount.filter.title')} lead={lead} personal>
      <PagedChoices
        label={lead}
        labels={usePageLabels()}
        personal
        startAt={chosen}
        chosen={chosen}
        choices={[
          { id: everything, label: words(undefined) },
          ...filters.map((each) => ({ id: filterKey(each), label: words(each) })),
        ]}
        onChoose={(id) => send({ type: 'FILTER', filter: filters.find((each) => filterKey(each) === id) })}
      />
    </KioskScreen>
  );
}

/** The lines of one day, as far as the filter lets them through. */
export function OnePayment({ context }: Props) {
  const t = useTexts();
  const { day, money } = useFigures();
  const labels = usePageLabels();
  const wordsOf = useLineWords();
  const payment = paymentSeen(context);
  if (payment === undefined) return null;
  return (
    <KioskScreen screenId="ameliAccount.payment" title={t('ameliAccount.payment.title')} personal>
      <PagedRows
        label={t('ameliAccount.payment.list')}
        labels={labels}
        total={{
          label: t('ameliAccount.payment.total', { date: day(payment.paidOn) }),
          amount: money(payment.total),
        }}
        groups={[
          {
            rows: payment.lines.map((line, index) => ({
              id: String(index),
              amount: money(line.amount),
              ...wordsOf(line),
            })),
          },
        ]}
      />
    </KioskScreen>
  );
}

function useLineWords(): (line: HealthPaymentLine) => { readonly title: string; readonly details: readonly string[] } {
  const t = useTexts();
  const { day, money } = useFigures();
  return (line) => {
    if (line.kind === 'allowance') {
      const { nature, from, to, days, payee } = line;
      return {
        title: t(`ameliAccount.nature.${nature}`),
        details: [
          t('ameliAccount.payment.days', { from: day(from), to: day(to), days }),
          ...(payee === 'employer' ? [t('ameliAccount.payment.toEmployer')] : []),
        ],
      };
    }
    const { name, careOn, person, base, ratePercent, deducted } = line;
    return {
      title: name,
      details: [
        t('ameliAccount.payment.care', { date: day(careOn), person }),
        t('ameliAccount.payment.base', { base: money(base), rate: ratePercent }),
        ...(deducted === 0 ? [] : [t('ameliAccount.payment.deducted', { amount: money(deducted) })]),
      ],
    };
  };
}
