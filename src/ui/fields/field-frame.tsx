import type { ComponentChildren } from 'preact';
import { CircleAlertIcon } from '../icons/interface-icons.tsx';

export interface FieldWords {
  /** Above the field, always visible (A35). */
  readonly label: string;
  readonly hint?: string | undefined;
  /** The problem and the remedy. */
  readonly error?: string | undefined;
}

export interface FieldFrameProps extends FieldWords {
  /** Id of the field itself. */
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Ids of the hint, the error and the masked text of a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, error, masked }: FieldWords & { readonly masked?: string | undefined },
): string | undefined {
  const ids = Object.entries({ hint, error, masked }).map(([name, words]) =>
    words === undefined ? '' : `${id}-${name}`,
  );
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Label, hint and error above a field. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <CircleAlertIcon />
          <span>{error}</span>
        </p>
      )}
      {children}
    </div>
  );
}
