import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { maskNir } from '#domain/identity/nir-display.ts';
import type { CreateAccountContext } from '#machines/create-account/context.ts';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import {
  ConfirmPasswordQuestion,
  NewPasswordQuestion,
  type NewPasswordProps,
} from '#kiosk/steps/new-password-questions.tsx';
import { usePasswordNotice } from '#kiosk/steps/password-notice.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, CircleCheckIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import { answerLines } from './answer-lines.ts';
import { Explanation, SignInButton } from './parts.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function NewPassword({ context, send }: Props) {
  return (
    <NewPasswordQuestion
      {...ofAccount(context)}
      step={useStep('password')}
      screenId="createAccount.password"
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

export function NewPasswordAgain({ context, send }: Props) {
  return (
    <ConfirmPasswordQuestion
      {...ofAccount(context)}
      step={useStep('password')}
      screenId="createAccount.confirmPassword"
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

/** One cannot come back to a half-done creation (#167): who turns round is told. */
export function Stopping({ send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.stopping"
      title={t('createAccount.stopping.title')}
      lead={t('createAccount.stopping.lead')}
      lines={[useAgentLine()]}
    >
      <PrimaryButton
        label={t('createAccount.stopping.goOn')}
        icon={ArrowRightIcon}
        iconPlace="after"
        onPress={() => send({ type: 'BEGIN' })}
      />
      <SecondaryButton
        label={t('createAccount.stopping.stop')}
        cannotBeUndone
        onPress={() => send({ type: 'LEAVE' })}
      />
    </Explanation>
  );
}

/** « Récapitulatif » (#177); where the account is open here, nothing is typed again (A30). */
export function Created({ context, send }: Props) {
  const t = useTexts();
  const { account, known, answers, noticeSentTo = 'none' } = context;
  const { services } = useFrame();
  const notice = usePasswordNotice(noticeSentTo);
  const contact = answerLines(t, context).find(({ field }) => field === 'contact');
  const open = { id: 'open', icon: CircleCheckIcon, content: t('createAccount.created.open') };
  return (
    <KioskScreen
      screenId="createAccount.created"
      title={t('createAccount.created.title')}
      personal
      reading={<NoticeBox tone="good" lines={[...(account ? [open] : []), notice]} />}
      actions={
        <Actions>
          {account ? (
            <PrimaryButton
              label={t('createAccount.created.goOn')}
              icon={ArrowRightIcon}
              iconPlace="after"
              onPress={() => send({ type: 'FINISH' })}
            />
          ) : (
            <>
              <SignInButton send={send} />
              <FinishButton send={send} isFirst={!services.includes('signIn')} />
            </>
          )}
        </Actions>
      }
    >
      <SummaryList
        items={[
          {
            id: 'name',
            label: t('createAccount.created.name'),
            value: [answers.firstNames, known.birthName].filter((name) => name !== undefined).join(' '),
          },
          { id: 'nir', label: t('identity.check.nir'), value: known.nir ? maskNir(known.nir) : '' },
          ...(answers.contact && contact ? [{ id: 'contact', label: contact.label, value: contact.value }] : []),
        ]}
        changeLabel={t('shell.action.change')}
        changeName={(label) => t('shell.summary.change', { label })}
      />
    </KioskScreen>
  );
}

function FinishButton({ send, isFirst }: Pick<Props, 'send'> & { readonly isFirst: boolean }) {
  const t = useTexts();
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'FINISH' }) } as const;
  return isFirst ? <PrimaryButton {...home} /> : <SecondaryButton {...home} />;
}

function ofAccount({
  caisse,
  known,
  passwordProblem,
}: CreateAccountContext): Omit<NewPasswordProps, 'screenId' | 'step' | 'onAnswer'> {
  const { nir, birthDate } = known;
  if (!nir) throw new Error('no number was given');
  return { rulesKind: caisseKindOf(caisse), person: { nir, birthDate }, problem: passwordProblem };
}
