import { useVerifyTexts } from './texts.ts';

/** Of a demonstration: said before anything else of the document. */
export function SpecimenBand() {
  const t = useVerifyTexts();
  return (
    <p class="verify-specimen">
      <strong>{t('verify.specimen.title')}</strong>
      <span>{t('verify.specimen.lead')}</span>
    </p>
  );
}
