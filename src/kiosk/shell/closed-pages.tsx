import type { OutOfServiceReason } from '#machines/kiosk/context.ts';
import { useScrollLabels } from './frame.tsx';
import { useSelector } from './use-selector.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Screen } from '#ui/layout/screen.tsx';
import './kiosk-screens.css';

interface MessageProps {
  readonly title: KioskKey;
  readonly lead: KioskKey;
  readonly next?: KioskKey;
}

function Message({ title, lead, next }: MessageProps) {
  const t = useTexts();
  return (
    <Screen
      screenId={title}
      header={{ organisation: t('shell.product') }}
      title={t(title)}
      lead={t(lead)}
      reading={next && <p>{t(next)}</p>}
      scrollLabels={useScrollLabels()}
    />
  );
}

const reasons: Readonly<Record<OutOfServiceReason, KioskKey>> = {
  closedByAgent: 'shell.closed.reason.local',
  closedByConsole: 'shell.closed.reason.console',
  configurationInvalid: 'shell.closed.reason.configuration',
  revoked: 'shell.closed.reason.revoked',
  suspended: 'shell.closed.reason.revoked',
  storageUnavailable: 'shell.closed.reason.storage',
  storageTooNew: 'shell.closed.reason.storage',
  wipeFailed: 'shell.closed.reason.wipeFailed',
  screenBroke: 'shell.closed.reason.fault',
  bootFailed: 'shell.closed.reason.fault',
};

/** A failure of ours, after everything was wiped (I8). */
export function Fault() {
  return <Message title="shell.fault.title" lead="shell.fault.lead" next="shell.fault.next" />;
}

/** Nobody is served: the reason in plain words, and where to go. */
export function Closed({ kiosk }: { readonly kiosk: KioskActor }) {
  const reason = useSelector(kiosk, (snapshot) => snapshot.context.outOfService) ?? 'bootFailed';
  return <Message title="shell.closed.title" lead="shell.closed.lead" next={reasons[reason]} />;
}
