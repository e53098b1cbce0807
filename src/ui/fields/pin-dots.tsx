import { useEffect, useId } from 'preact/hooks';
import { EntryInput } from './entry-input.tsx';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';
import type { TextEntry } from './use-text-entry.ts';

export interface PinDotsProps extends FieldWords {
  readonly entry: TextEntry;
  readonly onEnter?: (() => void) | undefined;
}

/** A PIN as filled and empty dots: how many digits were typed, never which. */
export function PinDots({ entry, label, hint, error, onEnter }: PinDotsProps) {
  const id = useId();
  const { edit, format } = entry;

  useEffect(() => {
    if (error !== undefined) entry.focus();
  }, [error]);

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div class="pin-dots" dir="ltr">
        {Array.from({ length: format.maxLength }, (_, index) => (
          <span key={index} class="pin-dot" data-filled={index < edit.text.length} aria-hidden="true" />
        ))}
        <EntryInput
          class="code-input"
          entry={entry}
          id={id}
          describedBy={describedBy(id, { label, hint, error })}
          invalid={error !== undefined}
          hidden
          onEnter={onEnter}
        />
      </div>
    </FieldFrame>
  );
}
