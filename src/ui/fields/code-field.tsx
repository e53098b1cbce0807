import { useEffect, useId } from 'preact/hooks';
import { EntryInput } from './entry-input.tsx';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';
import type { TextEntry } from './use-text-entry.ts';

const dot = '•';

export interface CodeFieldProps extends FieldWords {
  readonly entry: TextEntry;
  /** Shows dots in place of the digits (A32). */
  readonly hidden?: boolean | undefined;
  readonly onEnter?: (() => void) | undefined;
}

/** A code to type: the boxes of `CodeDigits`, filled one by one; the real field lies over them. */
export function CodeField({ entry, label, hint, error, hidden = false, onEnter }: CodeFieldProps) {
  const id = useId();
  const { edit, format } = entry;
  const next = Math.min(edit.to, format.maxLength - 1);

  useEffect(() => {
    if (error !== undefined) entry.focus();
  }, [error]);

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div class="code-digits code-digits-entry" dir="ltr">
        {Array.from({ length: format.maxLength }, (_, index) => {
          const character = edit.text[index];
          return (
            <span key={index} class="code-digit" data-next={index === next} aria-hidden="true">
              {character === undefined ? <span class="code-place" /> : hidden ? dot : character}
            </span>
          );
        })}
        <EntryInput
          class="code-input"
          entry={entry}
          id={id}
          describedBy={describedBy(id, { label, hint, error })}
          invalid={error !== undefined}
          hidden={hidden}
          onEnter={onEnter}
        />
      </div>
    </FieldFrame>
  );
}
