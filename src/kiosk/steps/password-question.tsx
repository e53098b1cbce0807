import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CaisseKind } from '#domain/caisse/caisse.ts';
import { ameliSpecials } from '#domain/password/ameli.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useReveal } from '#kiosk/shell/use-reveal.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { Field } from '#ui/fields/field.tsx';
import { passwordFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { PasswordKeyboard } from '#ui/keyboards/password-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';

/** Signs one may type: those of ameli's list (#271); caf.fr takes none (#162). */
const signsOf: Readonly<Record<CaisseKind, string>> = { caf: '', cpam: ameliSpecials };

export interface PasswordQuestionProps {
  readonly screenId: string;
  readonly step: string | undefined;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly label: string;
  readonly hint?: string;
  readonly rulesKind: CaisseKind;
  /** What the journey says of the password it judged last. */
  readonly problem: ((judged: string) => string) | undefined;
  /** Drawn again after each key. */
  readonly reading?: (typed: string) => ComponentChildren;
  /** What the button that goes on says, where that is more than « Continuer ». */
  readonly goOn?: string;
  /** Quiet buttons beside it. */
  readonly aside?: ComponentChildren;
  readonly onAnswer: (password: string) => void;
}

/**
 * A password field: dots until the visitor asks to see it, and again 10 s after the last key (A32, P14, P25). Only this
 * component holds the text, and drops it with the screen. A problem stays while the text is the one that was judged.
 */
export function PasswordQuestion(props: PasswordQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const [text, setText] = useState('');
  const [judged, setJudged] = useState('');
  const { shown, toggle } = useReveal(text);
  const entry = useTextEntry({ text, onText: setText, format: passwordFormat });

  const answer = (): void => {
    setJudged(text);
    props.onAnswer(text);
  };

  return (
    <KioskScreen
      screenId={props.screenId}
      step={props.step}
      title={props.title}
      lead={props.lead}
      reading={props.reading?.(text)}
      personal
      keyboard={<PasswordKeyboard entry={entry} labels={labels} signs={signsOf[props.rulesKind]} />}
      keyboardShape="wide"
      actions={
        <Actions arrangement={props.aside === undefined ? 'stack' : 'row'}>
          {props.aside}
          <PrimaryButton
            label={props.goOn ?? t('shell.action.continue')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={answer}
          />
        </Actions>
      }
    >
      <Field
        entry={entry}
        label={props.label}
        hint={props.hint}
        error={text === judged ? props.problem?.(judged) : undefined}
        secret={{
          shown,
          toggleLabel: t(shown ? 'shell.action.hide' : 'shell.action.show'),
          onToggle: toggle,
        }}
        onEnter={answer}
      />
    </KioskScreen>
  );
}
