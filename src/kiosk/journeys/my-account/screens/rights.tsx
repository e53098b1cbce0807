import { sumOf } from '#domain/documents/cents.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';
import { reservedForNote } from '#ui/messages/row-pages.ts';
import { wholeFileOf, type Props } from './screen.ts';
import { useFileWords } from './words.ts';

/** Rights that are open now, and the quotient familial (#34). */
export function Rights({ context }: Props) {
  const t = useTexts();
  const { money, month, wholeEuros } = useFileWords();
  const labels = usePageLabels();
  const { rights, quotient } = wholeFileOf(context).overview;
  const rows: Row[] = rights.map(({ benefit, amount, since, until, isPaidToThirdParty }, index) => ({
    id: String(index),
    title: benefit,
    details: [
      t('myAccount.rights.since', { month: month(since) }),
      ...(until === null ? [] : [t('myAccount.rights.until', { month: month(until) })]),
      ...(isPaidToThirdParty ? [t('myAccount.rights.toThirdParty')] : []),
    ],
    amount: money(amount),
  }));
  const ofQuotient: readonly Row[] = quotient
    ? [
        {
          id: 'quotient',
          title: t('myAccount.rights.quotient'),
          details: [month(quotient.month)],
          amount: wholeEuros(quotient.euros),
        },
      ]
    : [];
  return (
    <KioskScreen screenId="myAccount.rights" title={t('myAccount.rights.title')} personal>
      {rights.length === 0 && (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('myAccount.rights.none') }]} />
      )}
      {rows.length + ofQuotient.length > 0 && (
        <PagedRows label={t('myAccount.rights.list')} labels={labels} groups={[{ rows: [...rows, ...ofQuotient] }]} />
      )}
    </KioskScreen>
  );
}

/** #12. */
export function Debts({ context }: Props) {
  const t = useTexts();
  const { money, month } = useFileWords();
  const labels = usePageLabels();
  const { debts } = wholeFileOf(context).overview;
  return (
    <KioskScreen
      screenId="myAccount.debts"
      title={t('myAccount.debts.title')}
      personal
      note={debts.length > 0 && <p class="row-note">{t('myAccount.debts.help')}</p>}
    >
      {debts.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('myAccount.debts.none') }]} />
      ) : (
        <PagedRows
          label={t('myAccount.debts.list')}
          labels={labels}
          total={{ label: t('myAccount.debts.total'), amount: money(sumOf(debts.map(({ remaining }) => remaining))) }}
          groups={[
            {
              rows: debts.map(({ name, since, remaining, withheldEachMonth }, index) => ({
                id: String(index),
                title: name,
                details: [
                  t('myAccount.debts.since', { month: month(since) }),
                  withheldEachMonth > 0
                    ? t('myAccount.debts.withheld', { amount: money(withheldEachMonth) })
                    : t('myAccount.debts.notWithheld'),
                ],
                amount: money(remaining),
              })),
            },
          ]}
          reserved={reservedForNote}
        />
      )}
    </KioskScreen>
  );
}

/** The amounts with which the caisse computes (#11, #179), by the period for which they count. */
export function ResourcesScreen({ context }: Props) {
  const t = useTexts();
  const { money, month } = useFileWords();
  const labels = usePageLabels();
  const { resources } = wholeFileOf(context).overview;
  return (
    <KioskScreen screenId="myAccount.resources" title={t('myAccount.resources.title')} personal>
      {resources.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('myAccount.resources.none') }]} />
      ) : (
        <PagedRows
          label={t('myAccount.resources.list')}
          labels={labels}
          groups={resources.map(({ period, rows }) => ({
            title:
              typeof period === 'number'
                ? t('myAccount.resources.year', { year: String(period) })
                : t('myAccount.resources.months', { from: month(period.from), to: month(period.to) }),
            rows: rows.map(({ owner, kind, amount }, index) => ({
              id: String(index),
              title: t(`myAccount.resources.kind.${kind}`),
              details: [t(`myAccount.resources.owner.${owner}`)],
              amount: money(amount),
            })),
          }))}
        />
      )}
    </KioskScreen>
  );
}
