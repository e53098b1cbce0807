import type { TargetedInputEvent } from 'preact';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password';
  /** Which of the phone's keyboards comes up. */
  readonly keyboard?: 'text' | 'numeric';
}

/** A field for a phone: label above, hint and error beside, nothing remembered by the browser (P16). */
export function TextField({
  id,
  label,
  hint,
  value,
  onInput,
  error,
  type = 'text',
  keyboard = 'text',
}: TextFieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const entry = {
    id,
    value,
    inputMode: keyboard,
    autoCapitalize: 'off',
    spellcheck: false,
    'aria-invalid': error !== undefined,
    'aria-describedby': described,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="public-field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="public-hint">
          {hint}
        </p>
      )}
      {type === 'password' ? (
        <input type="password" autocomplete="off" {...entry} />
      ) : (
        <input type="text" autocomplete="off" {...entry} />
      )}
      {error && (
        <p id={`${id}-error`} class="public-error">
          {error}
        </p>
      )}
    </div>
  );
}
