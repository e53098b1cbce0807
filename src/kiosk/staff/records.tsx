import { caisses } from '#domain/caisse/caisse.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type { StaffRecord } from '#machines/kiosk/ports.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useSelector } from '#kiosk/shell/use-selector.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CheckIcon } from '#ui/icons/interface-icons.tsx';
import { LiveRegion } from '#ui/messages/live-region.tsx';
import { SummaryList, type SummaryItem } from '#ui/messages/summary-list.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';
import { refusals } from './panel.tsx';
import { wordsOfKind } from './record-words.ts';

interface StaffRecordsProps {
  readonly kiosk: KioskActor;
  readonly header: ScreenProps['header'];
}

/** As many as fit without scrolling; the next ones come up as these are seen. */
const SHOWN_AT_ONCE = 5;

/**
 * The records that no agent has seen: kind, hour, caisse and a reference, without personal data (SECURITY « Staff on
 * the kiosk »).
 */
export function StaffRecords({ kiosk, header }: StaffRecordsProps) {
  const t = useTexts();
  const records = useSelector(kiosk, (snapshot) => snapshot.context.records);
  const refusal = useSelector(kiosk, (snapshot) => snapshot.context.staffRefusal);
  const lead = t('staff.records.lead', { count: records.length });
  const itemOf = useItem(kiosk);
  return (
    <Screen
      screenId="staff.records"
      header={header}
      title={t('staff.records.title')}
      lead={lead}
      scrollLabels={useScrollLabels()}
      actions={
        <Actions>
          <SecondaryButton label={t('shell.bar.back')} onPress={() => kiosk.send({ type: 'BACK' })} />
        </Actions>
      }
    >
      {refusal && <p class="staff-news">{t(refusals[refusal])}</p>}
      <SummaryList
        items={records.slice(0, SHOWN_AT_ONCE).map(itemOf)}
        changeLabel={t('staff.records.seen')}
        changeName={(label) => t('staff.records.seenName', { label })}
        changeIcon={CheckIcon}
      />
      <LiveRegion text={refusal ? t(refusals[refusal]) : lead} />
    </Screen>
  );
}

function useItem(kiosk: KioskActor): (record: StaffRecord) => SummaryItem {
  const t = useTexts();
  return ({ kind, id, at, caisse }) => ({
    id,
    label: wordsOfKind(t, kind),
    value: [
      formatMoment(at, t.language),
      ...(caisse === undefined ? [] : [caisses[caisse].name]),
      t('staff.records.reference', { reference: shortReference(id) }),
    ].join(' · '),
    onChange: () => kiosk.send({ type: 'ACKNOWLEDGE', id }),
  });
}

/** Enough to tell two records apart and to speak of one on the telephone. */
function shortReference(id: string): string {
  return id
    .replace(/^[a-zA-Z]+:/u, '')
    .replace(/^([0-9a-f]{8})[0-9a-f-]*/u, '$1')
    .toUpperCase();
}
