import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { PasswordQuestion } from '#kiosk/steps/password-question.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { nameOf, type Props } from './screen.ts';

/** « J'autorise … Oui / Non », then « Valider » (#187, #188). */
export function Question({ context, send }: Props) {
  const t = useTexts();
  const { choice, choiceIsMissing } = context;
  return (
    <KioskScreen
      screenId="authorisations.question"
      title={t('authorisations.question.title')}
      lead={choiceIsMissing && <span role="alert">{t('authorisations.question.missing')}</span>}
      personal
      actions={
        <Actions>
          <PrimaryButton label={t('authorisations.confirm')} onPress={() => send({ type: 'CONFIRM' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          {
            id: 'statement',
            icon: UsersIcon,
            content: <RichText of="authorisations.question.statement" values={{ name: nameOf(context) }} />,
          },
          { id: 'told', icon: InfoIcon, content: t('authorisations.question.told') },
        ]}
      />
      <ChoiceList
        label={t('authorisations.question.label')}
        // Not yet said: neither is pressed.
        chosen={choice ?? ''}
        choices={[
          { id: 'yes', label: t('authorisations.question.yes') },
          { id: 'no', label: t('authorisations.question.no') },
        ]}
        onChoose={(id) => send({ type: 'CHOOSE', choice: id === 'yes' ? 'yes' : 'no' })}
      />
    </KioskScreen>
  );
}

/** Nothing is given in an account that a provisional code has opened: said before anything is asked. */
export function OpenedByCode({ send }: Props) {
  const t = useTexts();
  const agent = useAgentLine();
  return (
    <KioskScreen
      screenId="authorisations.openedByCode"
      title={t('authorisations.openedByCode.title')}
      lead={t('authorisations.openedByCode.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('authorisations.again')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'next', icon: KeyIcon, content: t('authorisations.openedByCode.next') }, agent]} />
    </KioskScreen>
  );
}

/** The current password (P14), typed before each authorisation. */
export function CurrentPassword({ context, send }: Props) {
  const t = useTexts();
  const { currentProblem, wrongTries } = context;
  return (
    <PasswordQuestion
      key={wrongTries}
      screenId="authorisations.currentPassword"
      step={undefined}
      title={t('authorisations.current.title')}
      lead={t('authorisations.current.lead')}
      label={t('authorisations.current.label')}
      rulesKind={caisseKindOf(context.caisse)}
      problem={currentProblem && (() => t(`authorisations.current.${currentProblem}`))}
      goOn={t('authorisations.confirm')}
      onAnswer={(typed) => send({ type: 'CURRENT_GIVEN', password: typed })}
    />
  );
}

/** #54: what withdrawing does, before it is done. */
export function Withdrawing({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="authorisations.withdrawing"
      title={t('authorisations.withdrawing.title')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('authorisations.withdrawing.confirm')}
            cannotBeUndone
            onPress={() => send({ type: 'CONFIRM' })}
          />
          <SecondaryButton label={t('authorisations.withdrawing.keep')} onPress={() => send({ type: 'BACK' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          {
            id: 'effect',
            icon: UsersIcon,
            content: <RichText of="authorisations.withdrawing.effect" values={{ name: nameOf(context) }} />,
          },
          { id: 'told', icon: InfoIcon, content: t('authorisations.question.told') },
        ]}
      />
    </KioskScreen>
  );
}
