import { openInputOf, type CodeUseContext, type PasswordProblem } from '#machines/code-use/context.ts';
import type { Opened } from '#machines/code-use/ports.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PasswordChecklist } from './password-checklist.tsx';
import { brokenRules, judgeTyped } from './checklist-lines.ts';
import { PasswordQuestion, type PasswordQuestionProps } from './password-question.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The definitive password under the caisse's own rules (#162–165, #271), judged at each key. */
export function Password({ context, send }: Props) {
  const t = useTexts();
  const { rulesKind } = openedOf(context);
  const { nir, birthDate } = openInputOf(context);
  return (
    <PasswordQuestion
      screenId="codeUse.password"
      step={useStep(context, 'password')}
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
      step={useStep(context, 'confirmPassword')}
      title={t('codeUse.confirmPassword.title')}
      label={t('password.confirmation')}
      rulesKind={openedOf(context).rulesKind}
      problem={useProblem(context)}
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

/** What is wrong with the text that was judged: the number of rules that it breaks, or one sentence. */
function useProblem(context: CodeUseContext): PasswordQuestionProps['problem'] {
  const t = useTexts();
  const { nir, birthDate } = openInputOf(context);
  const { rulesKind } = openedOf(context);
  const words: Readonly<Record<PasswordProblem, (typed: string) => string>> = {
    breaksRules: (typed) =>
      t('password.problem', { count: brokenRules(judgeTyped(rulesKind, typed, { nir, birthDate })) }),
    refusedByCaisse: () => t('codeUse.password.refusedByCaisse'),
    mismatch: () => t('password.mismatch'),
  };
  return context.passwordProblem && words[context.passwordProblem];
}

/** @throws Error when nothing was opened. Unreachable: the chart opens the account first. */
function openedOf({ opened }: CodeUseContext): Opened {
  if (!opened) throw new Error('nothing was opened');
  return opened;
}
