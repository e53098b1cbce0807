import { useState } from 'preact/hooks';
import type { OutOfServiceReason } from '#machines/kiosk/context.ts';
import type { FrontScreen } from '#machines/kiosk/screens.ts';
import { useSelector } from '#kiosk/app/use-selector.ts';
import { useScrollLabels } from '#kiosk/app/frame.tsx';
import type { KioskActor } from '#kiosk/ports.ts';
import { useKeyboardLabels } from '#kiosk/screens/questions/keyboard-labels.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Field } from '#ui/fields/field.tsx';
import { referenceFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { PasswordKeyboard } from '#ui/keyboards/password-keyboard.tsx';
import { AttractLayout } from '#ui/layout/attract-layout.tsx';
import { Cover } from '#ui/layout/cover.tsx';
import { Screen } from '#ui/layout/screen.tsx';

interface FrontPageProps {
  readonly screen: FrontScreen | 'waiting';
  readonly kiosk: KioskActor;
}

/** Crockford base32 as in a reference, read aloud in groups: « 7F3K-9QWM-2T0XA ». */
const enrolmentCodeFormat = { ...referenceFormat, groups: [4, 4, 5], maxLength: 13, separator: '-' };

/** The kiosk's own pages: before a session, after one, and when nobody can be served. */
export function FrontPage({ screen, kiosk }: FrontPageProps) {
  const t = useTexts();
  switch (screen) {
    case 'wiping':
      return <Cover message={t('shell.ending.erasing')} />;
    case 'erased':
      return <Cover message={t('shell.ending.erased')} />;
    case 'fault':
      return <Message title="shell.fault.title" lead="shell.fault.lead" next="shell.fault.next" />;
    case 'outOfService':
      return <Closed kiosk={kiosk} />;
    case 'unconfigured':
      return <Unconfigured kiosk={kiosk} />;
    case 'fingerprint':
      return <Fingerprint kiosk={kiosk} />;
    case 'starting':
    case 'attract':
    case 'waiting':
      return <AttractLayout product={t('shell.product')} waiting={t('shell.waiting')} />;
  }
}

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

/** Nobody is served: the reason in plain words, and where to go. */
function Closed({ kiosk }: { readonly kiosk: KioskActor }) {
  const reason = useSelector(kiosk, (snapshot) => snapshot.context.outOfService) ?? 'bootFailed';
  return <Message title="shell.closed.title" lead="shell.closed.lead" next={reasons[reason]} />;
}

/** A terminal nobody knows yet: the installer types the code an administrator was given. */
function Unconfigured({ kiosk }: { readonly kiosk: KioskActor }) {
  const t = useTexts();
  const refusal = useSelector(kiosk, (snapshot) => snapshot.context.enrolRefusal);
  const [code, setCode] = useState('');
  const entry = useTextEntry({ text: code, onText: setCode, format: enrolmentCodeFormat });
  const submit = (): void => kiosk.send({ type: 'ENROL', code });
  return (
    <Screen
      screenId="unconfigured"
      header={{ organisation: t('shell.product') }}
      title={t('shell.unconfigured.title')}
      lead={t('shell.unconfigured.lead')}
      scrollLabels={useScrollLabels()}
      keyboard={<PasswordKeyboard entry={entry} labels={useKeyboardLabels()} />}
      keyboardShape="wide"
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.confirm')} onPress={submit} />
        </Actions>
      }
    >
      <Field
        entry={entry}
        label={t('shell.unconfigured.code')}
        hint={t('shell.unconfigured.codeHint')}
        error={refusal && t(refusal === 'unreachable' ? 'shell.unconfigured.unreachable' : 'shell.unconfigured.refused')}
        onEnter={submit}
      />
    </Screen>
  );
}

/** What an administrator compares in the console before the kiosk may serve (SECURITY). */
function Fingerprint({ kiosk }: { readonly kiosk: KioskActor }) {
  const t = useTexts();
  const fingerprint = useSelector(kiosk, (snapshot) => snapshot.context.fingerprint) ?? '';
  return (
    <Screen
      screenId="fingerprint"
      header={{ organisation: t('shell.product') }}
      title={t('shell.unconfigured.fingerprint')}
      lead={t('shell.unconfigured.fingerprintNext')}
      scrollLabels={useScrollLabels()}
      actions={
        <Actions>
          <SecondaryButton label={t('shell.action.cancel')} onPress={() => kiosk.send({ type: 'CANCEL_ENROLMENT' })} />
        </Actions>
      }
    >
      <p class="fingerprint">{fingerprint}</p>
    </Screen>
  );
}
