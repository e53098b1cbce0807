import { useEffect, useId, useState } from 'preact/hooks';
import { classNames } from '../class-names.ts';
import { TouchButton } from '../controls/touch-button.tsx';
import { EyeIcon, EyeOffIcon } from '../icons/interface-icons.tsx';
import { EntryDrawing } from './entry-drawing.tsx';
import { EntryInput, type EntryInputProps } from './entry-input.tsx';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';
import { widthInEm } from './grouping.ts';
import type { TextEntry } from './use-text-entry.ts';

/** A field that hides its content until the visitor asks to see it (A32, P25). */
export interface SecretOptions {
  readonly shown: boolean;
  /** The act of the button: « Afficher », « Masquer ». */
  readonly toggleLabel: string;
  readonly onToggle: () => void;
}

export interface FieldProps extends FieldWords {
  readonly entry: TextEntry;
  /** One sign for each missing character, such as JJMMAAAA. */
  readonly places?: string | undefined;
  readonly secret?: SecretOptions | undefined;
  /** Drawn instead of an earlier answer (P25); the field itself is then empty. */
  readonly masked?: string | undefined;
  /** The on-screen keyboard writes here: drawn as focused even while the heading has focus. */
  readonly active?: boolean | undefined;
  /** Called when the field gets focus: with several fields the screen gives them the keyboard in turn. */
  readonly onActivate?: (() => void) | undefined;
  /** Enter on a hardware keyboard: does what « Continuer » does. */
  readonly onEnter?: (() => void) | undefined;
  /** Only on pages for a visitor's own phone. */
  readonly ownKeyboard?: EntryInputProps['ownKeyboard'];
}

/** A labelled text field. An error gives it the focus (A09). */
export function Field(props: FieldProps) {
  const { entry, label, hint, error, places, secret, masked, active = true } = props;
  const { onActivate, onEnter, ownKeyboard = 'none' } = props;
  const id = useId();
  const [scrolledPx, setScrolledPx] = useState(0);
  const isTerminal = ownKeyboard === 'none';

  useEffect(() => {
    if (error !== undefined) entry.focus();
  }, [error]);

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div class="field-line">
        <div
          class={classNames('field-box', error !== undefined && 'field-box-wrong')}
          data-active={active && isTerminal}
          style={{ '--entry-ems': widthInEm(entry.edit.text, entry.format) }}
          onFocusIn={onActivate}
        >
          {masked !== undefined && (
            <span class="entry-drawing" id={`${id}-masked`}>
              {masked}
            </span>
          )}
          {isTerminal && masked === undefined && <EntryDrawing entry={entry} places={places} scrolledPx={scrolledPx} />}
          <EntryInput
            class="field-input"
            entry={entry}
            id={id}
            describedBy={describedBy(id, { label, hint, error, masked })}
            invalid={error !== undefined}
            hidden={secret !== undefined && !secret.shown}
            ownKeyboard={ownKeyboard}
            onEnter={onEnter}
            onDrawn={setScrolledPx}
          />
        </div>
        {secret && (
          <TouchButton class="field-reveal" onPress={secret.onToggle}>
            {secret.shown ? <EyeOffIcon /> : <EyeIcon />}
            <span>{secret.toggleLabel}</span>
          </TouchButton>
        )}
      </div>
    </FieldFrame>
  );
}
