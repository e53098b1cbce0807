import type { SealFields } from '#contract/seal/seal-fields.ts';
import { useVerifyTexts } from './texts.ts';
import { hasCutName, hasFirstAmountsOnly, sealedRows } from './sealed-rows.ts';

/** What the seal says, to be compared with the paper line by line. */
export function SealedValues({ fields }: { readonly fields: SealFields }) {
  const t = useVerifyTexts();
  return (
    <section class="verify-values">
      <h2>{t('verify.sealed.values')}</h2>
      {sealedRows(fields, t).map(({ title, rows }) => (
        <div key={title ?? ''} class="verify-part">
          {title !== undefined && <h3>{title}</h3>}
          <dl>
            {rows.map(({ label, values }) => (
              <div key={label} class="verify-row">
                <dt>{label}</dt>
                {values.map((value, index) => (
                  <dd key={index}>{value}</dd>
                ))}
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p class="public-hint">{t('verify.sealed.folded')}</p>
      {hasCutName(fields) && <p class="public-hint">{t('verify.sealed.cut')}</p>}
      {hasFirstAmountsOnly(fields) && (
        <p class="public-hint">{t('verify.sealed.firstAmounts', { count: fields.amounts.length })}</p>
      )}
    </section>
  );
}
