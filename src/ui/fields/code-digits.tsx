export interface CodeDigitsProps {
  /** The code to show, with its leading zeros: « 0472 ». */
  readonly code: string;
  /** What a screen reader says before the digits. */
  readonly label: string;
}

/** A code shown large, one box a digit; read out digit by digit. */
export function CodeDigits({ code, label }: CodeDigitsProps) {
  const digits = [...code];
  return (
    <div class="code-digits" dir="ltr" role="img" aria-label={`${label} ${digits.join(' ')}`}>
      {digits.map((digit, index) => (
        <span key={index} class="code-digit" aria-hidden="true">
          {digit}
        </span>
      ))}
    </div>
  );
}
