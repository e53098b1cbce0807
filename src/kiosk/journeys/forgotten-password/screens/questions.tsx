import type { ComponentChildren } from 'preact';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { BirthNameQuestion } from '#kiosk/steps/birth-name-question.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { oneTimeCodeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { parseOneTimeCode, type OneTimeCodeProblem } from './parse-code.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="forgottenPassword.nir"
      step={useStep(context, 'nir')}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

/** The Caf tells people apart by it (#153). */
export function TypedBirthName({ context, send }: Props) {
  const step = useStep(context, 'birthName');
  return (
    <BirthNameQuestion
      screenId="forgottenPassword.birthName"
      {...(step !== undefined && { step })}
      initial={context.known.birthName}
      onAnswer={(birthName) => send({ type: 'BIRTH_NAME_GIVEN', birthName })}
    />
  );
}

/** Ameli tells people apart by it (#265). */
export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="forgottenPassword.birthDate"
      step={useStep(context, 'birthDate')}
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}

/** « 6 chiffres » (#158), good once (#160); each key keeps the screen from being covered (A29). */
export function TypedCode({ context, send }: Props) {
  const t = useTexts();
  const way = context.contact?.kind === 'mail' ? 'mail' : 'mobile';
  return (
    <CodeQuestion
      screenId="forgottenPassword.code"
      way={way}
      step={useStep(context, 'code')}
      onTyped={() => send({ type: 'TYPED' })}
      aside={
        <SecondaryButton
          label={t('forgottenPassword.code.nothing')}
          onPress={() => send({ type: 'NOTHING_RECEIVED' })}
        />
      }
      send={send}
    />
  );
}

/** « J'ai reçu un code par courrier ». */
export function TypedLetterCode({ context, send }: Props) {
  return (
    <CodeQuestion screenId="forgottenPassword.letterCode" way="letter" step={useStep(context, 'code')} send={send} />
  );
}

interface CodeQuestionProps {
  readonly screenId: string;
  readonly way: 'mobile' | 'mail' | 'letter';
  readonly step: string | undefined;
  readonly onTyped?: () => void;
  readonly aside?: ComponentChildren;
  readonly send: Props['send'];
}

function CodeQuestion({ screenId, way, step, onTyped, aside, send }: CodeQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId={screenId}
      step={step}
      title={t('forgottenPassword.code.title')}
      lead={t(`forgottenPassword.code.lead.${way}`)}
      label={t('forgottenPassword.code.label')}
      hint={t('forgottenPassword.code.hint')}
      format={oneTimeCodeFormat}
      look="boxes"
      parse={parseOneTimeCode}
      wording={(problem) => codeProblemWords(t, problem)}
      onTyped={onTyped}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
      aside={aside}
    />
  );
}

function codeProblemWords(t: KioskTexts, problem: OneTimeCodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('forgottenPassword.code.problem.empty');
    case 'badCharacter':
      return t('forgottenPassword.code.problem.badCharacter');
    case 'tooShort':
      return t('forgottenPassword.code.problem.tooShort', { missing: problem.missing });
  }
}
