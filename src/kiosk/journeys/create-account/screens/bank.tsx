import { formatIban } from '#domain/bank/iban.ts';
import { ribOf } from '#domain/bank/rib.ts';
import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';
import { cardSerialSchema } from '#domain/provisional-code/claim.ts';
import { IbanQuestion } from '#kiosk/steps/iban-question.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { digitsFormat } from '#ui/fields/formats.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function TypedIban({ context, send }: Props) {
  const t = useTexts();
  return (
    <IbanQuestion
      screenId="createAccount.iban"
      step={useStep('civilStatus')}
      lead={t('createAccount.iban.lead')}
      initial={context.answers.iban}
      onAnswer={(iban) => send({ type: 'IBAN_GIVEN', iban })}
    />
  );
}

/** What was understood, as it stands on the RIB's sheet (#256): who compares sees a mistake that the key does not. */
export function SeenRib({ context, send }: Props) {
  const t = useTexts();
  const { iban } = context.answers;
  const rib = iban && ribOf(iban);
  const parts = rib ? (['bank', 'branch', 'account', 'key'] as const) : [];
  return (
    <KioskScreen
      screenId="createAccount.rib"
      step={useStep('civilStatus')}
      title={t('createAccount.rib.title')}
      personal
      actions={
        <Actions arrangement="row">
          <SecondaryButton
            label={t('createAccount.rib.correct')}
            onPress={() => send({ type: 'CHANGE', field: 'iban' })}
          />
          <PrimaryButton
            label={t('createAccount.rib.yes')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <SummaryList
        items={[
          { id: 'iban', label: t('bank.iban.label'), value: iban ? formatIban(iban) : '' },
          ...parts.map((part) => ({ id: part, label: t(`bank.rib.${part}`), value: rib?.[part] ?? '' })),
        ]}
        changeLabel={t('shell.action.change')}
        changeName={(label) => t('shell.summary.change', { label })}
      />
    </KioskScreen>
  );
}

/** A serial has up to ten digits, so no places are drawn for the missing ones. */
const serialFormat = { ...digitsFormat([10]), showsPlaces: false };

/** The card's number, where no reader has read it: a check, never a proof. */
export function TypedCardNumber({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="createAccount.cardNumber"
      step={useStep('civilStatus')}
      title={t('createAccount.cardNumber.title')}
      label={t('createAccount.cardNumber.label')}
      hint={t('createAccount.cardNumber.hint')}
      format={serialFormat}
      initial={context.answers.cardNumber ?? undefined}
      parse={parseCardNumber}
      wording={() => t('identity.problem.empty')}
      onAnswer={(cardNumber) => send({ type: 'CARD_NUMBER_GIVEN', cardNumber })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
      aside={
        <SecondaryButton
          label={t('createAccount.cardNumber.none')}
          onPress={() => send({ type: 'CARD_NUMBER_GIVEN', cardNumber: null })}
        />
      }
    />
  );
}

function parseCardNumber(typed: string): Parsed<string, { readonly code: 'empty' }> {
  const read = cardSerialSchema.safeParse(typed);
  return read.success ? parsed(read.data) : unreadable({ code: 'empty' });
}
