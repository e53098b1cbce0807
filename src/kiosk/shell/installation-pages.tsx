import { useState } from 'preact/hooks';
import { ENROLMENT_CODE_LENGTH } from '#contract/signed/enrolment-code.ts';
import { useScrollLabels } from './frame.tsx';
import { useSelector } from './use-selector.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Field } from '#ui/fields/field.tsx';
import { referenceFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { PasswordKeyboard } from '#ui/keyboards/password-keyboard.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import './kiosk-screens.css';

/** Crockford base32 as in a reference, read aloud in groups: « 7F3K-9QWM-2T0XA ». */
const enrolmentCodeFormat = { ...referenceFormat, groups: [4, 4, 5], maxLength: ENROLMENT_CODE_LENGTH, separator: '-' };

/** A terminal nobody knows yet: the installer types the code an administrator was given. */
export function Unconfigured({ kiosk }: { readonly kiosk: KioskActor }) {
  const t = useTexts();
  const refusal = useSelector(kiosk, (snapshot) => snapshot.context.enrolRefusal);
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const entry = useTextEntry({
    text: code,
    onText: (text) => {
      setCode(text);
      setShort(false);
    },
    format: enrolmentCodeFormat,
  });
  // The field drops spaces and hyphens and takes no more than a whole code.
  const submit = (): void => {
    if (code.length < ENROLMENT_CODE_LENGTH) setShort(true);
    else kiosk.send({ type: 'ENROL', code });
  };
  const refused =
    refusal && t(refusal === 'unreachable' ? 'shell.unconfigured.unreachable' : 'shell.unconfigured.refused');
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
        error={isShort ? t('shell.unconfigured.tooShort') : refused}
        onEnter={submit}
      />
    </Screen>
  );
}

/** What an administrator compares in the console before the kiosk may serve (SECURITY « Demonstration »). */
export function Fingerprint({ kiosk }: { readonly kiosk: KioskActor }) {
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
