export interface QrImageProps {
  /** Rows of modules; true is dark. */
  readonly matrix: readonly (readonly boolean[])[];
  /** Describes the target of the code, for a screen reader. */
  readonly label: string;
}

/** Modules left white around a code, as its standard asks. */
const quietZone = 4;

/** One path: a run of dark modules of a row is one rectangle. */
export function qrPath(matrix: QrImageProps['matrix']): string {
  return matrix
    .flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1]) return '';
        const rest = row.slice(x);
        const length = rest.includes(false) ? rest.indexOf(false) : rest.length;
        return `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`;
      }),
    )
    .join('');
}

/** A QR code, dark on white in every contrast mode: cameras read nothing else as well. */
export function QrImage({ matrix, label }: QrImageProps) {
  const side = matrix.length + 2 * quietZone;
  return (
    <svg class="qr-image" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={qrPath(matrix)} fill="currentColor" />
    </svg>
  );
}
