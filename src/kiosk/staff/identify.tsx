import { useState } from 'preact/hooks';
import {
  PIN_MIN_DIGITS,
  STAFF_NUMBER_MAX_DIGITS,
  STAFF_NUMBER_MIN_DIGITS,
  staffNumberSchema,
  staffPinSchema,
} from '#domain/kiosk/staff-schema.ts';
import type { KioskContext } from '#machines/kiosk/context.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useReveal } from '#kiosk/shell/use-reveal.ts';
import { useNow } from '#kiosk/shell/use-now.ts';
import { useSelector } from '#kiosk/shell/use-selector.ts';
import type { Clock } from '#kiosk/clock.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Field } from '#ui/fields/field.tsx';
import { pinFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';

interface IdentifyProps {
  readonly kiosk: KioskActor;
  readonly header: ScreenProps['header'];
}

/** A PIN is at least eight digits; longer ones fit. */
const PIN_ROOM = 16;

/** Which agent, by number: anyone can open this page, so it names nobody; there is no common account (P37). */
export function StaffNumberEntry({ kiosk, header }: IdentifyProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const entry = useTextEntry({
    text: typed,
    onText: (text) => {
      setTyped(text);
      setWrong(false);
    },
    format: pinFormat(STAFF_NUMBER_MAX_DIGITS),
  });
  const submit = (): void => {
    const number = staffNumberSchema.safeParse(typed);
    if (number.success) kiosk.send({ type: 'NUMBER_GIVEN', number: number.data });
    else setWrong(true);
  };
  return (
    <Screen
      screenId="staff.number"
      header={header}
      title={t('staff.identify.title')}
      scrollLabels={useScrollLabels()}
      keyboard={<NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
      actions={
        <Actions arrangement="row">
          <SecondaryButton label={t('shell.action.close')} onPress={() => kiosk.send({ type: 'CLOSE_STAFF' })} />
          <PrimaryButton label={t('shell.action.continue')} onPress={submit} />
        </Actions>
      }
    >
      <Field
        entry={entry}
        label={t('staff.identify.number')}
        hint={t('staff.identify.numberHint')}
        error={isWrong ? t('staff.identify.numberWrong', { digits: STAFF_NUMBER_MIN_DIGITS }) : undefined}
        onEnter={submit}
      />
    </Screen>
  );
}

/** Why the last PIN opened nothing, in words: only `wrong` speaks of what was typed. */
const pinRefusals = {
  wrong: 'staff.identify.wrong',
  noAgents: 'staff.identify.nobody',
  notChecked: 'staff.identify.notChecked',
} as const satisfies Record<NonNullable<KioskContext['pinRefusal']>, KioskKey>;

export function StaffPinEntry({ kiosk, header }: IdentifyProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const refusal = useSelector(kiosk, (snapshot) => snapshot.context.pinRefusal);
  const [typed, setTyped] = useState('');
  const [isShort, setShort] = useState(false);
  const { shown, toggle } = useReveal(typed);
  const entry = useTextEntry({
    text: typed,
    onText: (text) => {
      setTyped(text);
      setShort(false);
    },
    format: pinFormat(PIN_ROOM),
  });
  const submit = (): void => {
    const pin = staffPinSchema.safeParse(typed);
    if (pin.success) kiosk.send({ type: 'PIN_GIVEN', pin: pin.data });
    else setShort(true);
  };
  const isBlank = typed === '';
  const shownRefusal = isShort ? 'wrong' : isBlank ? refusal : undefined;
  return (
    <Screen
      screenId="staff.pin"
      header={header}
      title={t('staff.identify.title')}
      scrollLabels={useScrollLabels()}
      keyboard={<NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
      actions={
        <Actions arrangement="row">
          <SecondaryButton label={t('shell.bar.back')} onPress={() => kiosk.send({ type: 'BACK' })} />
          <PrimaryButton label={t('shell.action.confirm')} onPress={submit} />
        </Actions>
      }
    >
      <Field
        entry={entry}
        label={t('staff.identify.pin')}
        hint={t('staff.identify.pinHint', { digits: PIN_MIN_DIGITS })}
        error={shownRefusal && t(pinRefusals[shownRefusal])}
        secret={{
          shown,
          toggleLabel: t(shown ? 'shell.action.hide' : 'shell.action.show'),
          onToggle: toggle,
        }}
        onEnter={submit}
      />
    </Screen>
  );
}

/** The delay doubles up to a minute; it never locks (SECURITY « Staff on the kiosk »). */
export function StaffPinDelay({ kiosk, header, clock }: IdentifyProps & { readonly clock: Clock }) {
  const t = useTexts();
  const allowedAt = useSelector(kiosk, (snapshot) => snapshot.context.pinAllowedAt);
  const now = useNow(clock, SECOND_MS);
  return (
    <Screen
      screenId="staff.pinDelay"
      header={header}
      title={t('staff.identify.wrong')}
      lead={t('staff.identify.wait', { seconds: Math.max(1, Math.ceil((allowedAt - now) / SECOND_MS)) })}
      scrollLabels={useScrollLabels()}
      actions={
        <Actions>
          <SecondaryButton label={t('shell.bar.back')} onPress={() => kiosk.send({ type: 'BACK' })} />
        </Actions>
      }
    />
  );
}
