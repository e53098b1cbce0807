import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { PaperFormat } from '#kiosk/paper/paper.ts';
import { useTexts } from '#kiosk/texts/texts.ts';

interface SheetProps {
  readonly document: IssuedDocument;
  readonly name: string;
  readonly period: string | undefined;
  readonly format: PaperFormat;
}

/** Widths of what stands for a line, as a share of the sheet: no two alike, so that it looks like text. */
const lineWidths = [88, 64, 76, 52, 82, 58, 70, 46];
const rows = { a4: 7, ticket80: 4 } as const;

/**
 * The paper in small: what it is and its period. Everything of a person is a bar, and stands nowhere on the page until
 * « Tout lire » (P25, P26).
 */
export function Sheet({ document, name, period, format }: SheetProps) {
  const t = useTexts();
  return (
    <figure class="sheet" data-format={format} aria-label={t('documents.preview.picture')}>
      <p class="sheet-caisse">{t(`shell.caisse.${caisseKindOf(document.caisse)}`)}</p>
      <p class="sheet-name">{name}</p>
      {period !== undefined && <p class="sheet-period">{period}</p>}
      <span class="sheet-lines" aria-hidden="true">
        {lineWidths.slice(0, rows[format]).map((percent) => (
          <span key={percent} class="sheet-line" style={{ inlineSize: `${percent}%` }} />
        ))}
      </span>
      <span class="sheet-foot">
        {document.isSpecimen && <span class="sheet-specimen">{t('documents.preview.specimen')}</span>}
        <span class="sheet-seal" aria-hidden="true" />
      </span>
    </figure>
  );
}
