import { formatReference } from '#domain/provisional-code/reference.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { CodeDigits } from '#ui/fields/code-digits.tsx';

interface CodeShownProps {
  readonly slip: SlipFacts;
  /** The same screen says above it whether it is active. */
  readonly isExplained?: boolean;
}

/**
 * Code and reference, large, in the same place on every screen that has them: printing hides nothing. One that is not
 * active yet says so wherever nothing beside it does (I4).
 */
export function CodeShown({ slip, isExplained = false }: CodeShownProps) {
  const t = useTexts();
  return (
    <>
      <CodeDigits code={slip.code} label={t('provisionalCode.code.label')} />
      <p class="code-reference">
        <span>{t('provisionalCode.code.reference')}</span> <strong>{formatReference(slip.reference)}</strong>
      </p>
      {slip.state !== 'active' && !isExplained && <p class="code-not-active">{t('provisionalCode.code.notActive')}</p>}
    </>
  );
}
