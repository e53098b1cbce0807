import type { ComponentChildren } from 'preact';
import type { CaisseKind } from '#domain/caisse/caisse.ts';
import type { PasswordContext } from '#domain/password/rules.ts';
import type { PasswordProblem } from '#machines/common/new-password.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { brokenRules, judgeTyped } from './checklist-lines.ts';
import { PasswordChecklist } from './password-checklist.tsx';
import { PasswordQuestion, type PasswordQuestionProps } from './password-question.tsx';

export interface NewPasswordProps {
  readonly screenId: string;
  readonly step: string | undefined;
  readonly lead?: ComponentChildren;
  readonly rulesKind: CaisseKind;
  /** Whose password it is: ameli forbids parts of number and birth date. */
  readonly person: PasswordContext;
  readonly problem: PasswordProblem | undefined;
  readonly onAnswer: (password: string) => void;
}

/** A new password under the caisse's own rules (#162–165, #271), judged at each key. */
export function NewPasswordQuestion(props: NewPasswordProps) {
  const t = useTexts();
  const { screenId, step, lead, rulesKind, person, onAnswer } = props;
  return (
    <PasswordQuestion
      screenId={screenId}
      step={step}
      title={t('password.title')}
      lead={lead}
      label={t('password.label')}
      hint={t(`password.hint.${rulesKind}`)}
      rulesKind={rulesKind}
      problem={useProblem(props)}
      reading={(typed) => <PasswordChecklist kind={rulesKind} typed={typed} person={person} />}
      onAnswer={onAnswer}
    />
  );
}

/** The password again: a slip of the finger would lock the visitor out. */
export function ConfirmPasswordQuestion(props: NewPasswordProps) {
  const t = useTexts();
  const { screenId, step, rulesKind, onAnswer } = props;
  return (
    <PasswordQuestion
      screenId={screenId}
      step={step}
      title={t('password.again')}
      label={t('password.confirmation')}
      rulesKind={rulesKind}
      problem={useProblem(props)}
      onAnswer={onAnswer}
    />
  );
}

/** What is wrong with the text that was judged: the number of rules that it breaks, or one sentence. */
function useProblem({ rulesKind, person, problem }: NewPasswordProps): PasswordQuestionProps['problem'] {
  const t = useTexts();
  const words: Readonly<Record<PasswordProblem, (typed: string) => string>> = {
    breaksRules: (typed) => t('password.problem', { count: brokenRules(judgeTyped(rulesKind, typed, person)) }),
    refusedByCaisse: () => t('password.refusedByCaisse'),
    mismatch: () => t('password.mismatch'),
  };
  return problem && words[problem];
}
