import type { PaymentLine } from '#domain/documents/caf-content.ts';
import { paidOf, type Payment } from '#domain/file/payments.ts';
import { lastPaymentOf, paymentSeen } from '#machines/my-account/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows } from '#ui/messages/paged-rows.tsx';
import { nothingReserved, reservedForNote } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';
import { useFileWords } from './words.ts';

/** #30 « Voir le détail ». */
export function LastPayment({ context }: Props) {
  const t = useTexts();
  return (
    <PaymentScreen
      screenId="myAccount.lastPayment"
      title={t('myAccount.lastPayment.title')}
      payment={lastPaymentOf(context)}
    />
  );
}

export function OnePayment({ context }: Props) {
  const t = useTexts();
  return (
    <PaymentScreen screenId="myAccount.payment" title={t('myAccount.payment.title')} payment={paymentSeen(context)} />
  );
}

interface PaymentScreenProps {
  readonly screenId: string;
  readonly title: string;
  readonly payment: Payment | undefined;
}

/** The lines of one day, with « * Versé à un tiers » (#31). */
function PaymentScreen({ screenId, title, payment }: PaymentScreenProps) {
  const t = useTexts();
  const { day, money } = useFileWords();
  const labels = usePageLabels();
  const detailsOf = useLineDetails();
  if (payment === undefined) return null;
  const { lines, total, paidOn, toThirdParty } = payment;
  return (
    <KioskScreen
      screenId={screenId}
      title={title}
      personal
      note={toThirdParty !== 0 && <p class="row-note">{t('myAccount.payment.thirdPartyNote')}</p>}
    >
      <PagedRows
        label={t('myAccount.payment.list')}
        labels={labels}
        total={{ label: t('myAccount.payment.total', { date: day(paidOn) }), amount: money(total) }}
        groups={[
          {
            rows: lines.map((line, index) => ({
              id: String(index),
              title: line.benefit,
              details: detailsOf(line),
              amount: money(paidOf(line)),
            })),
          },
        ]}
        reserved={toThirdParty === 0 ? nothingReserved : reservedForNote}
      />
    </KioskScreen>
  );
}

function useLineDetails(): (line: PaymentLine) => readonly string[] {
  const t = useTexts();
  const { money, month } = useFileWords();
  return ({ kind, amount, withheld, payee, rightMonth }) => [
    t('myAccount.payment.rightMonth', { month: month(rightMonth) }),
    ...(kind === 'adjustment' ? [t(amount < 0 ? 'myAccount.payment.takenBack' : 'myAccount.payment.arrears')] : []),
    ...(withheld > 0 ? [t('myAccount.payment.withheld', { amount: money(withheld) })] : []),
    ...(payee === 'thirdParty' ? [t('myAccount.payment.toThirdParty')] : []),
  ];
}

/** Up to 24 months (#9, #179), the newest first. */
export function Payments({ context, send }: Props) {
  const t = useTexts();
  const { day, money, thirdParty } = useFileWords();
  const labels = usePageLabels();
  const { payments = [], paidOn } = context;
  const lead = t('myAccount.payments.lead');
  return (
    <KioskScreen
      screenId="myAccount.payments"
      title={t('myAccount.payments.title')}
      lead={payments.length > 0 && lead}
      personal
    >
      {payments.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('myAccount.payments.none') }]} />
      ) : (
        <PagedChoices
          label={lead}
          labels={labels}
          personal
          startAt={paidOn}
          choices={payments.map((payment) => ({
            id: payment.paidOn,
            label: t('myAccount.payments.line', { date: day(payment.paidOn), amount: money(payment.total) }),
            detail: thirdParty(payment),
          }))}
          onChoose={(id) => send({ type: 'SEE_PAYMENT', paidOn: id })}
        />
      )}
    </KioskScreen>
  );
}
