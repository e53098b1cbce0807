import { caisses } from '#domain/caisse/caisse.ts';
import { delayKinds } from '#domain/insured-file/overview.ts';
import { fileOf } from '#machines/ameli-account/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows } from '#ui/messages/paged-rows.tsx';
import { reservedForNote } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';

/** « Compléter votre dossier »: one notice for a procedure, with each paper that is missing. */
export function ToComplete({ context }: Props) {
  const t = useTexts();
  const { toComplete } = fileOf(context).overview;
  const { website } = caisses[context.caisse];
  return (
    <KioskScreen
      screenId="ameliAccount.toComplete"
      title={t('ameliAccount.toComplete.title')}
      personal
      note={<p class="row-note">{t('ameliAccount.toComplete.how', { website })}</p>}
    >
      <PagedRows
        label={t('ameliAccount.toComplete.list')}
        labels={usePageLabels()}
        groups={[
          {
            rows: toComplete.map(({ procedure, papers }, index) => ({
              id: String(index),
              icon: FileTextIcon,
              title: t(`ameliAccount.procedure.${procedure}`),
              details: papers,
              isWarning: true,
            })),
          },
        ]}
        reserved={reservedForNote}
      />
    </KioskScreen>
  );
}

/** « Délais de ma caisse » (#310): nothing of it is about a person. */
export function Delays({ context }: Props) {
  const t = useTexts();
  const { day } = useFigures();
  const labels = usePageLabels();
  const { on, days } = fileOf(context).overview.delays;
  const rows = delayKinds.flatMap((kind) => {
    const count = days[kind];
    if (count === undefined) return [];
    return [
      {
        id: kind,
        title: t(`ameliAccount.delays.${kind}`),
        details: [],
        amount: t('ameliAccount.delays.days', { days: count }),
      },
    ];
  });
  return (
    <KioskScreen
      screenId="ameliAccount.delays"
      title={t('ameliAccount.delays.title')}
      note={rows.length > 0 && <p class="row-note">{t('ameliAccount.delays.note', { date: day(on) })}</p>}
    >
      {rows.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('ameliAccount.delays.none') }]} />
      ) : (
        <PagedRows
          label={t('ameliAccount.delays.list')}
          labels={labels}
          groups={[{ rows }]}
          reserved={reservedForNote}
        />
      )}
    </KioskScreen>
  );
}
