import type { ComponentChildren } from 'preact';
import type { Parsed } from '#domain/parsed.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { CodeField } from '#ui/fields/code-field.tsx';
import type { EntryFormat } from '#ui/fields/editing.ts';
import { Field } from '#ui/fields/field.tsx';
import type { TextEntry } from '#ui/fields/use-text-entry.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { useComplaint, type RefusedAnswer } from './use-complaint.ts';
import { useKeptText } from './use-kept-text.ts';

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
  /** How `initial` is shown until one asks to see it (P25); without it, as it was typed. */
  readonly mask?: (typed: string) => string;
  /** `boxes`: one box a digit, for short codes. */
  readonly look?: 'line' | 'boxes';
  readonly parse: (typed: string) => Parsed<Value, Problem>;
  /** The plain sentence for a problem: what is wrong and what to do. */
  readonly wording: (problem: Problem) => string;
  /** What the journey found wrong with the last answer. */
  readonly refused?: RefusedAnswer | undefined;
  /** Each key that changes the text. */
  readonly onTyped?: (() => void) | undefined;
  readonly onAnswer: (value: Value) => void;
  readonly keyboard: (entry: TextEntry) => ComponentChildren;
  readonly keyboardShape: 'pad' | 'wide';
  /** Answers that need no typing, below the field. */
  readonly below?: ComponentChildren;
  /** A quiet button beside « Continuer »; as a function, one that changes what is typed. */
  readonly aside?: ComponentChildren | ((entry: TextEntry) => ComponentChildren);
}

/**
 * One question answered by typing. It is judged on « Continuer », not while typing; what was typed
 * stays, the sentence stands beside the field, and the field has the focus (I8, A09).
 */
export function TypedQuestion<Value, Problem extends { readonly code: string }>(
  props: TypedQuestionProps<Value, Problem>,
) {
  const t = useTexts();
  const { error, complain, withdraw } = useComplaint(props.refused, props.wording);
  const { initial, mask, format } = props;
  const { text, entry, masked, reveal } = useKeptText({
    initial,
    mask,
    format,
    onTyped() {
      withdraw();
      props.onTyped?.();
    },
  });

  const answer = (): void => {
    const read = props.parse(text);
    withdraw();
    if (read.ok) props.onAnswer(read.value);
    else complain(read.problem);
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
          {typeof props.aside === 'function' ? props.aside(entry) : props.aside}
          <PrimaryButton label={t('shell.action.continue')} icon={ArrowRightIcon} iconPlace="after" onPress={answer} />
        </Actions>
      }
    >
      {props.look === 'boxes' ? (
        <CodeField entry={entry} {...words} onEnter={answer} />
      ) : (
        <Field
          entry={entry}
          {...words}
          places={props.places}
          masked={masked}
          secret={
            reveal && {
              shown: reveal.shown,
              toggleLabel: t(reveal.shown ? 'shell.action.hide' : 'shell.action.show'),
              onToggle: reveal.toggle,
            }
          }
          onEnter={answer}
        />
      )}
      {props.below}
    </KioskScreen>
  );
}
