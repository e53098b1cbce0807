import type { WorkAccident } from '#domain/insured-file/payments.ts';
import { paymentsOf } from '#machines/ameli-account/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';
import { reservedForNote } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';

interface FollowUpProps {
  readonly name: 'leaves' | 'accidents' | 'deductions';
  readonly rows: readonly Row[];
  readonly note?: string;
}

function FollowUp({ name, rows, note }: FollowUpProps) {
  const t = useTexts();
  const labels = usePageLabels();
  return (
    <KioskScreen
      screenId={`ameliAccount.${name}`}
      title={t(`ameliAccount.${name}.title`)}
      personal
      note={note !== undefined && <p class="row-note">{note}</p>}
    >
      {rows.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t(`ameliAccount.${name}.none`) }]} />
      ) : (
        <PagedRows
          label={t(`ameliAccount.${name}.list`)}
          labels={labels}
          groups={[{ rows }]}
          {...(note !== undefined && { reserved: reservedForNote })}
        />
      )}
    </KioskScreen>
  );
}

/** #281. */
export function Leaves({ context }: Props) {
  const t = useTexts();
  const { day, money } = useFigures();
  const rows = paymentsOf(context).leaves.map(({ nature, from, to, paidUntil, paid, payee }, index) => ({
    id: String(index),
    title: t(`ameliAccount.nature.${nature}`),
    details: [
      t('ameliAccount.leaves.days', { from: day(from), to: day(to) }),
      paidUntil === null
        ? t('ameliAccount.leaves.notPaid')
        : t('ameliAccount.leaves.paidUntil', { date: day(paidUntil) }),
      ...(payee === 'employer' ? [t('ameliAccount.payment.toEmployer')] : []),
    ],
    amount: money(paid),
  }));
  return <FollowUp name="leaves" rows={rows} note={t('ameliAccount.leaves.note')} />;
}

/** #280: how far the caisse is with each file. */
export function Accidents({ context }: Props) {
  const t = useTexts();
  const { day } = useFigures();
  const stateOf = ({ state }: WorkAccident): string =>
    state.kind === 'examined'
      ? t('ameliAccount.accidents.examined', { date: day(state.answerBy) })
      : t(`ameliAccount.accidents.${state.kind}`, { date: day(state.on) });
  const rows = paymentsOf(context).accidents.map((accident, index) => ({
    id: String(index),
    title: t(`ameliAccount.nature.${accident.nature}`),
    details: [
      t('ameliAccount.accidents.happened', { date: day(accident.happenedOn) }),
      t('ameliAccount.accidents.declared', { date: day(accident.declaredOn) }),
      stateOf(accident),
    ],
  }));
  return <FollowUp name="accidents" rows={rows} />;
}

/** #279: year by year, with the most that may be taken off. */
export function Deductions({ context }: Props) {
  const t = useTexts();
  const { money } = useFigures();
  const rows = paymentsOf(context).deductions.flatMap(({ year, most, ...taken }) =>
    (['participation', 'franchise'] as const).map((kind) => ({
      id: `${kind}-${year}`,
      title: t(`ameliAccount.deductions.${kind}`, { year: String(year) }),
      details: [
        t(`ameliAccount.deductions.${kind}.detail`),
        t('ameliAccount.deductions.most', { amount: money(most) }),
      ],
      amount: money(taken[kind]),
    })),
  );
  return <FollowUp name="deductions" rows={rows} />;
}
