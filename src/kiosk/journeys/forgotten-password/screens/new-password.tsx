import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { ForgottenPasswordContext } from '#machines/forgotten-password/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import {
  ConfirmPasswordQuestion,
  NewPasswordQuestion,
  type NewPasswordProps,
} from '#kiosk/steps/new-password-questions.tsx';
import { usePasswordNotice } from '#kiosk/steps/password-notice.ts';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, CircleCheckIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function NewPassword({ context, send }: Props) {
  return (
    <NewPasswordQuestion
      {...ofAccount(context)}
      step={useStep(context, 'password')}
      screenId="forgottenPassword.password"
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

export function NewPasswordAgain({ context, send }: Props) {
  return (
    <ConfirmPasswordQuestion
      {...ofAccount(context)}
      step={useStep(context, 'password')}
      screenId="forgottenPassword.confirmPassword"
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

/** The code has served (#160): who turns round is told what that costs. */
export function Stopping({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.stopping"
      title={t('forgottenPassword.stopping.title')}
      lead={t('forgottenPassword.stopping.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('forgottenPassword.stopping.goOn')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton
            label={t('forgottenPassword.stopping.stop')}
            cannotBeUndone
            onPress={() => send({ type: 'LEAVE' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'notChanged', icon: InfoIcon, content: t('forgottenPassword.stopping.notChanged') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** #166: the caisse has the new password, and every contact is told. */
export function PasswordChanged({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'FINISH' }) } as const;
  const { noticeSentTo = 'none' } = context;
  const channel = usePasswordNotice(noticeSentTo);
  return (
    <KioskScreen
      screenId="forgottenPassword.passwordChanged"
      title={t('forgottenPassword.passwordChanged.title')}
      actions={
        <Actions>
          {services.includes('signIn') ? (
            <>
              <PrimaryButton
                label={t('forgottenPassword.signIn')}
                icon={LockIcon}
                onPress={() => send({ type: 'SIGN_IN' })}
              />
              <SecondaryButton {...home} />
            </>
          ) : (
            <PrimaryButton {...home} />
          )}
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          { id: 'now', icon: CircleCheckIcon, content: t('forgottenPassword.passwordChanged.now') },
          noticeSentTo === 'none'
            ? channel
            : { id: 'told', icon: MessageIcon, content: t('forgottenPassword.passwordChanged.told') },
        ]}
      />
    </KioskScreen>
  );
}

function ofAccount({
  caisse,
  known,
  passwordProblem,
}: ForgottenPasswordContext): Omit<NewPasswordProps, 'screenId' | 'step' | 'onAnswer'> {
  const { nir, birthDate } = known;
  if (!nir) throw new Error('no number was given');
  return { rulesKind: caisseKindOf(caisse), person: { nir, birthDate }, problem: passwordProblem };
}
