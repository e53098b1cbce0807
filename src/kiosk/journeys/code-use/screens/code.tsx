import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { codeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { useKnownAnswersAside } from '#kiosk/steps/known-answers-panel.tsx';
import { knownIdentity } from './known-identity.tsx';
import { parseCode, type CodeProblem } from './parse-code.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** « Code à 4 chiffres » (#257); number and date stand there masked, each with « Modifier » (A30, P25). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const { button, panel } = useKnownAnswersAside(knownIdentity({ context, send }));
  return (
    <>
      <TypedQuestion
        screenId="codeUse.code"
        step={useStep(context, 'code')}
        title={t('codeUse.code.title')}
        label={t('codeUse.code.label')}
        hint={t(context.policy.printer === 'none' ? 'codeUse.code.hintNoSlip' : 'codeUse.code.hint')}
        format={codeFormat}
        look="boxes"
        initial={context.code}
        parse={parseCode}
        wording={(problem) => codeProblemWords(t, problem)}
        onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
        keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
        keyboardShape="pad"
        aside={button}
      />
      {panel}
    </>
  );
}

function codeProblemWords(t: KioskTexts, problem: CodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('codeUse.code.problem.empty');
    case 'badCharacter':
      return t('codeUse.code.problem.badCharacter');
    case 'tooShort':
      return t('codeUse.code.problem.tooShort', { missing: problem.missing });
  }
}
