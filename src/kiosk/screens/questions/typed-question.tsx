import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Parsed } from '#domain/parsed.ts';
import { KioskScreen } from '#kiosk/app/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { CodeField } from '#ui/fields/code-field.tsx';
import type { EntryFormat } from '#ui/fields/editing.ts';
import { Field } from '#ui/fields/field.tsx';
import { useTextEntry, type TextEntry } from '#ui/fields/use-text-entry.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';

export interface TypedQuestionProps<Value, Problem extends { readonly code: string }> {
  readonly screenId: string;
  readonly step?: string | undefined;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly label: string;
  readonly hint?: string;
  readonly format: EntryFormat;
  readonly places?: string;
  /** What was typed before, when one comes back to the question (I8, A30). */
  readonly initial?: string | undefined;
  /** `boxes`: one box a digit, for short codes. */
  readonly look?: 'line' | 'boxes';
  readonly parse: (typed: string) => Parsed<Value, Problem>;
  /** The plain sentence for a problem: what is wrong and what to do. */
  readonly wording: (problem: Problem) => string;
  /** What the journey found wrong with the last answer. */
  readonly refused?: string | undefined;
  readonly onAnswer: (value: Value) => void;
  readonly keyboard: (entry: TextEntry) => ComponentChildren;
  readonly keyboardShape: 'pad' | 'wide';
  /** A quiet button beside « Continuer ». */
  readonly aside?: ComponentChildren;
}

/**
 * One question answered by typing. It is judged on « Continuer », not while typing; what was typed
 * stays, the sentence stands beside the field, and the field has the focus (I8, A09).
 */
export function TypedQuestion<Value, Problem extends { readonly code: string }>(
  props: TypedQuestionProps<Value, Problem>,
) {
  const t = useTexts();
  const [text, setText] = useState(props.initial ?? '');
  const [error, setError] = useState(props.refused);
  const entry = useTextEntry({
    text,
    onText: (typed) => {
      setText(typed);
      setError(undefined);
    },
    format: props.format,
  });

  const answer = (): void => {
    const read = props.parse(text);
    if (read.ok) props.onAnswer(read.value);
    else setError(props.wording(read.problem));
  };

  const words = { label: props.label, hint: props.hint, error };
  return (
    <KioskScreen
      screenId={props.screenId}
      step={props.step}
      title={props.title}
      lead={props.lead}
      personal
      keyboard={props.keyboard(entry)}
      keyboardShape={props.keyboardShape}
      actions={
        <Actions arrangement="row">
          {props.aside}
          <PrimaryButton label={t('shell.action.continue')} icon={ArrowRightIcon} iconPlace="after" onPress={answer} />
        </Actions>
      }
    >
      {props.look === 'boxes' ? (
        <CodeField entry={entry} {...words} onEnter={answer} />
      ) : (
        <Field entry={entry} {...words} places={props.places} onEnter={answer} />
      )}
    </KioskScreen>
  );
}
