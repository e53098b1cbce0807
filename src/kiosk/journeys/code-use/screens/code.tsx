import { useState } from 'preact/hooks';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { codeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { KnownAnswersButton, KnownAnswersPanel } from './known-answers-panel.tsx';
import { parseCode, type CodeProblem } from './parse-code.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** « Code à 4 chiffres » (#257); number and date stand there masked, each with « Modifier » (A30, P25). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const [isChecking, setChecking] = useState(false);
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
        aside={<KnownAnswersButton context={context} onPress={() => setChecking(true)} />}
      />
      {isChecking && <KnownAnswersPanel context={context} send={send} onClose={() => setChecking(false)} />}
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
