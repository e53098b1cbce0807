import { openInputOf, type CodeUseContext, type PasswordProblem } from '#machines/code-use/context.ts';
import type { Opened } from '#machines/code-use/ports.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { PasswordChecklist } from './password-checklist.tsx';
import { PasswordQuestion } from './password-question.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

const problemKeys: Readonly<Record<PasswordProblem, KioskKey>> = {
  breaksRules: 'password.problem',
  refusedByCaisse: 'codeUse.password.refusedByCaisse',
  mismatch: 'password.mismatch',
};

/** The definitive password under the caisse's own rules (#162–165, #271), judged at each key. */
export function Password({ context, send }: Props) {
  const t = useTexts();
  const { rulesKind } = openedOf(context);
  const { nir, birthDate } = openInputOf(context);
  return (
    <PasswordQuestion
      screenId="codeUse.password"
      step={useStep(4)}
      title={t('codeUse.password.title')}
      label={t('password.label')}
      hint={t(`password.hint.${rulesKind}`)}
      rulesKind={rulesKind}
      problem={useProblem(context)}
      reading={(typed) => <PasswordChecklist kind={rulesKind} typed={typed} person={{ nir, birthDate }} />}
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

/** The password again: a slip of the finger would lock the visitor out. */
export function ConfirmPassword({ context, send }: Props) {
  const t = useTexts();
  return (
    <PasswordQuestion
      screenId="codeUse.confirmPassword"
      step={useStep(5)}
      title={t('codeUse.confirmPassword.title')}
      label={t('password.confirmation')}
      rulesKind={openedOf(context).rulesKind}
      problem={useProblem(context)}
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

function useProblem({ passwordProblem }: CodeUseContext): string | undefined {
  const t = useTexts();
  return passwordProblem && t(problemKeys[passwordProblem]);
}

/** @throws Error when nothing was opened. Unreachable: the chart opens the account first. */
function openedOf({ opened }: CodeUseContext): Opened {
  if (!opened) throw new Error('nothing was opened');
  return opened;
}
