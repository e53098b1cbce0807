import { openInputOf, type CodeUseContext } from '#machines/code-use/context.ts';
import type { Opened } from '#machines/code-use/ports.ts';
import {
  ConfirmPasswordQuestion,
  NewPasswordQuestion,
  type NewPasswordProps,
} from '#kiosk/steps/new-password-questions.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The definitive password (P04). */
export function Password({ context, send }: Props) {
  return (
    <NewPasswordQuestion
      {...ofAccount(context)}
      screenId="codeUse.password"
      step={useStep(context, 'password')}
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

export function ConfirmPassword({ context, send }: Props) {
  return (
    <ConfirmPasswordQuestion
      {...ofAccount(context)}
      screenId="codeUse.confirmPassword"
      step={useStep(context, 'confirmPassword')}
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

function ofAccount(context: CodeUseContext): Pick<NewPasswordProps, 'rulesKind' | 'person' | 'problem'> {
  const { nir, birthDate } = openInputOf(context);
  return { rulesKind: openedOf(context).rulesKind, person: { nir, birthDate }, problem: context.passwordProblem };
}

/** @throws Error when nothing was opened. Unreachable: the chart opens the account first. */
function openedOf({ opened }: CodeUseContext): Opened {
  if (!opened) throw new Error('nothing was opened');
  return opened;
}
