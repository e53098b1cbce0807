import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { SignInContext } from '#machines/sign-in/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import {
  ConfirmPasswordQuestion,
  NewPasswordQuestion,
  type NewPasswordProps,
} from '#kiosk/steps/new-password-questions.tsx';
import { usePasswordNotice } from '#kiosk/steps/password-notice.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, CircleCheckIcon, InfoIcon, RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The old password of eight digits is good for a first sign-in only (#169). */
export function MustChoose({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="signIn.mustChoose"
      title={t('signIn.mustChoose.title')}
      lead={t('signIn.mustChoose.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('shell.action.continue')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'then', icon: KeyIcon, content: t('signIn.mustChoose.then') },
          { id: 'advice', icon: ShieldCheckIcon, content: t('password.advice') },
        ]}
      />
    </KioskScreen>
  );
}

export function NewPassword({ context, send }: Props) {
  return (
    <NewPasswordQuestion
      {...ofAccount(context)}
      screenId="signIn.password"
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

export function NewPasswordAgain({ context, send }: Props) {
  return (
    <ConfirmPasswordQuestion
      {...ofAccount(context)}
      screenId="signIn.confirmPassword"
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

/** Who was slower than the session with the caisse: the old password still opens the choice of a new one (A29). */
export function TokenExpired({ context, send }: Props) {
  const t = useTexts();
  const [title, lead, next] = context.mayBeSaved
    ? (['delay.outcomeUnknown.password', 'delay.outcomeUnknown.lead', 'delay.outcomeUnknown.tryNew'] as const)
    : (['signIn.tokenExpired.title', 'signIn.tokenExpired.lead', 'signIn.tokenExpired.notSaved'] as const);
  return (
    <KioskScreen
      screenId="signIn.tokenExpired"
      title={t(title)}
      lead={t(lead)}
      actions={
        <Actions>
          <PrimaryButton label={t('signIn.again')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'next', icon: InfoIcon, content: t(next) }]} />
    </KioskScreen>
  );
}

/** The caisse has the new password, and the account is open here. */
export function PasswordChanged({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="signIn.passwordChanged"
      title={t('signIn.passwordChanged.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.continue')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          { id: 'open', icon: CircleCheckIcon, content: t('signIn.passwordChanged.open') },
          usePasswordNotice(context.noticeSentTo ?? 'none'),
        ]}
      />
    </KioskScreen>
  );
}

function ofAccount({ caisse, known, passwordProblem }: SignInContext): Omit<NewPasswordProps, 'screenId' | 'onAnswer'> {
  const { nir, birthDate } = known;
  if (!nir) throw new Error('no number was given');
  return { step: undefined, rulesKind: caisseKindOf(caisse), person: { nir, birthDate }, problem: passwordProblem };
}
