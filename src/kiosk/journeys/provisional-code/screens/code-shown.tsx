import { formatReference } from '#domain/provisional-code/reference.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { CodeDigits } from '#ui/fields/code-digits.tsx';

/** Code and reference, large, in the same place on every screen that has them: printing hides nothing. */
export function CodeShown({ slip }: { readonly slip: SlipFacts }) {
  const t = useTexts();
  return (
    <>
      <CodeDigits code={slip.code} label={t('provisionalCode.code.label')} />
      <p class="code-reference">
        <span>{t('provisionalCode.code.reference')}</span> <strong>{formatReference(slip.reference)}</strong>
      </p>
    </>
  );
}
