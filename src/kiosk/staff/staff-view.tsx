import type { KioskMeta, StaffScreen } from '#machines/kiosk/screens.ts';
import { useHeader } from '#kiosk/shell/terminal-state.ts';
import { useSelector } from '#kiosk/shell/use-selector.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';
import { StaffForget } from './forget.tsx';
import { StaffNumberEntry, StaffPinDelay, StaffPinEntry } from './identify.tsx';
import { StaffPanel } from './panel.tsx';
import { StaffRecords } from './records.tsx';
import type { StaffViewProps } from './staff-view-props.ts';

/** The staff overlay. Nothing of the visitor behind it is shown (SECURITY « Staff on the kiosk »). */
export function StaffView(props: StaffViewProps) {
  const { kiosk, known, state, terminal } = props;
  const t = useTexts();
  const screen = useSelector(kiosk, (snapshot) => staffScreenOf(snapshot.getMeta()));
  const header = useHeader({
    organisation: t('staff.open'),
    site: known.site,
    terminal: state,
    caisse: undefined,
    clock: terminal.clock,
  });
  switch (screen) {
    case 'staffNumber':
      return <StaffNumberEntry kiosk={kiosk} header={header} />;
    case 'staffPin':
      return <StaffPinEntry kiosk={kiosk} header={header} />;
    case 'staffPinDelay':
      return <StaffPinDelay kiosk={kiosk} header={header} clock={terminal.clock} />;
    case 'staffPanel':
      return <StaffPanel {...props} header={header} />;
    case 'staffForget':
      return <StaffForget kiosk={kiosk} header={header} />;
    case 'staffRecords':
      return <StaffRecords kiosk={kiosk} header={header} />;
    default:
      return <StaffWaiting header={header} />;
  }
}

function StaffWaiting({ header }: { readonly header: ScreenProps['header'] }) {
  const t = useTexts();
  return (
    <Screen screenId="staff.waiting" header={header} title={t('staff.open')} scrollLabels={useScrollLabels()}>
      <Waiting label={t('staff.identify.checking')} />
    </Screen>
  );
}

function staffScreenOf(metas: Readonly<Record<string, KioskMeta | undefined>>): StaffScreen | 'waiting' | undefined {
  for (const [state, meta] of Object.entries(metas)) {
    if (state.startsWith('kiosk.staff') && meta && 'screen' in meta) return meta.screen as StaffScreen | 'waiting';
  }
  return undefined;
}
