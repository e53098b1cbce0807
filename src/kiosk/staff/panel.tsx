import { caisses } from '#domain/caisse/caisse.ts';
import type { ContactRefusal } from '#machines/connectivity/ports.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useSelector } from '#kiosk/shell/use-selector.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ChevronRightIcon, LogOutIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { PowerIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import { LiveRegion } from '#ui/messages/live-region.tsx';
import { SummaryList, type SummaryItem } from '#ui/messages/summary-list.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';
import type { StaffViewProps } from './staff-view-props.ts';

interface StaffPanelProps extends StaffViewProps {
  readonly header: ScreenProps['header'];
}

/** The last act of the agent that could not be done, in words. */
export const refusals = {
  closedFromConsole: 'staff.panel.openRefused',
  notSaved: 'staff.panel.notSaved',
  notRead: 'staff.panel.notRead',
} as const satisfies Record<string, KioskKey>;

/** Resets, closes, tests and shows counters: no identity, no vouch (SECURITY « Staff on the kiosk »). */
export function StaffPanel(props: StaffPanelProps) {
  const { kiosk, services, header } = props;
  const t = useTexts();
  const hasSession = useSelector(kiosk, (snapshot) => snapshot.matches({ front: 'session' }));
  const isClosed = useSelector(kiosk, (snapshot) => snapshot.matches({ front: 'outOfService' }));
  const isUnknown = useSelector(services.connectivity, ({ context }) => mayForget(context.refusal));
  const { agent, staffRefusal, testPrint } = useSelector(kiosk, (snapshot) => snapshot.context);
  const name = agent?.displayName ?? '';
  const printed =
    testPrint && (testPrint.kind === 'handedOver' ? 'staff.panel.testPrint.sent' : 'staff.panel.testPrint.failed');
  const { states, records } = useStateItems(props);
  const list = {
    changeLabel: t('staff.records.show'),
    changeName: (label: string) => t('staff.records.showName', { label }),
    changeIcon: ChevronRightIcon,
  };
  const news: KioskKey | undefined = staffRefusal ? refusals[staffRefusal] : printed;
  return (
    <Screen
      screenId="staff.panel"
      header={header}
      title={t('staff.panel.title')}
      lead={t('staff.panel.agent', { name })}
      reading={<SummaryList {...list} items={states} />}
      scrollLabels={useScrollLabels()}
      actions={
        <Actions>
          {hasSession && (
            <PrimaryButton
              label={t('staff.panel.reset')}
              cannotBeUndone
              onPress={() => kiosk.send({ type: 'RESET_SESSION' })}
            />
          )}
          <SecondaryButton
            label={t(isClosed ? 'staff.panel.open' : 'staff.panel.close')}
            icon={PowerIcon}
            onPress={() => kiosk.send({ type: isClosed ? 'PUT_IN_SERVICE' : 'TAKE_OUT_OF_SERVICE' })}
          />
          <SecondaryButton
            label={t('staff.panel.testPrint')}
            icon={PrinterIcon}
            onPress={() => kiosk.send({ type: 'TEST_PRINT' })}
          />
          {isUnknown && (
            <SecondaryButton
              label={t('staff.panel.forget')}
              icon={RefreshIcon}
              onPress={() => kiosk.send({ type: 'ASK_TO_FORGET' })}
            />
          )}
          <SecondaryButton
            label={t('staff.panel.leave')}
            icon={LogOutIcon}
            onPress={() => kiosk.send({ type: 'CLOSE_STAFF' })}
          />
        </Actions>
      }
    >
      <p>{t(hasSession ? 'staff.panel.session' : 'staff.panel.noSession')}</p>
      {news && <p class="staff-news">{t(news)}</p>}
      <SummaryList {...list} items={records} />
      <LiveRegion text={news ? t(news) : ''} />
    </Screen>
  );
}

/** Only a kiosk that its gateway refuses for good: a PIN alone must not take a working one out of the fleet. */
function mayForget(refusal: ContactRefusal | undefined): boolean {
  return refusal === 'unknownKiosk' || refusal === 'revoked';
}

interface StateItems {
  /** How the terminal is: only read. */
  readonly states: readonly SummaryItem[];
  /** What needs a look: a button where there is a record. */
  readonly records: readonly SummaryItem[];
}

function useStateItems({ kiosk, services, known, state }: StaffViewProps): StateItems {
  const t = useTexts();
  const counters = useSelector(kiosk, (snapshot) => snapshot.context.counters);
  const update = useSelector(services.update, (snapshot) => snapshot.value);
  const storageFault = useSelector(services.storage, (snapshot) => snapshot.context.fault);
  const hasPrinter = known.site !== undefined && known.site.printer !== 'none';
  const item = (id: string, label: string, value: string): SummaryItem => ({ id, label, value });
  /** A counter that leads to what it counts. */
  const toSee = (id: string, label: string, value: string, count = 0): SummaryItem => ({
    ...item(id, label, value),
    ...(count > 0 ? { onChange: () => kiosk.send({ type: 'SHOW_RECORDS' }) } : {}),
  });
  const records = [
    toSee(
      'outbox',
      t('staff.state.outbox'),
      t('staff.state.outbox.value', { pending: counters?.outboxPending ?? 0, dead: counters?.outboxDead ?? 0 }),
      counters?.outboxDead,
    ),
    toSee('prints', t('staff.state.prints'), String(counters?.printsToSee ?? 0), counters?.printsToSee),
  ];
  const states = [
    item('network', t('staff.state.network'), t(`staff.state.network.${state.network}`)),
    ...(known.site?.caisses ?? []).map(({ id }) =>
      item(id, caisses[id].name, t(`staff.state.caisse.${state.caisses[id] ?? 'unknown'}`)),
    ),
    item(
      'printer',
      t('staff.state.printer'),
      t(hasPrinter ? 'staff.state.printer.unknown' : 'staff.state.printer.absent'),
    ),
    item('sessions', t('staff.state.sessions'), String(counters?.sessionsToday ?? 0)),
    item(
      'storage',
      t('staff.state.storage'),
      t(storageFault ? 'staff.state.storage.degraded' : 'staff.state.storage.ready'),
    ),
    item('spooler', t('staff.state.spooler'), t('staff.state.spooler.unproved')),
    item('version', t('staff.state.version'), versionInWords(t, update, counters?.parametersRefused ?? false)),
  ];
  return { states, records };
}

/** What runs, and the one thing to know about what should follow it. */
function versionInWords(t: ReturnType<typeof useTexts>, update: string, parametersRefused: boolean): string {
  const version = import.meta.env.APP_VERSION;
  if (update === 'failed') return t('staff.state.version.failed', { version });
  if (parametersRefused) return t('staff.state.version.parameters', { version });
  return update === 'waiting' ? t('staff.state.version.update', { version }) : version;
}
