/** Lengths of the groups of a number, as the card prints them; its key stands apart. */
const groups = [1, 2, 2, 2, 3, 3] as const;
const digit = { width: 9, height: 20, step: 12, gap: 7 } as const;
const number = { left: 26, top: 172 } as const;

/** Left edge of each digit. */
const lefts: readonly number[] = groups.flatMap((length, group) => {
  const before = groups.slice(0, group).reduce((sum, each) => sum + each * digit.step + digit.gap, 0);
  return Array.from({ length }, (_, index) => number.left + before + index * digit.step);
});
const numberRight = (lefts.at(-1) ?? number.left) + digit.width;
const keyLefts = [numberRight + 18, numberRight + 18 + digit.step] as const;

export interface CardPictureProps {
  /** Says what the drawing shows, for a screen reader. */
  readonly label: string;
  /** Under the drawing, each beside its sign: the number, and what is not part of it. */
  readonly legend: { readonly number: string; readonly key: string };
}

/** A card drawn in plain shapes: where its number stands. No card is copied, and no number is written. */
export function CardPicture({ label, legend }: CardPictureProps) {
  return (
    <figure class="card-picture">
      <svg viewBox="0 0 342 216" role="img" aria-label={label}>
        <rect class="card-picture-ground" x="3" y="3" width="336" height="210" rx="16" />
        <rect class="card-picture-quiet" x="26" y="62" width="46" height="38" rx="7" />
        <rect class="card-picture-quiet" x="250" y="50" width="66" height="84" rx="6" />
        <rect class="card-picture-quiet" x="26" y="24" width="150" height="14" rx="4" />
        <rect class="card-picture-quiet" x="26" y="122" width="112" height="10" rx="4" />
        <rect class="card-picture-quiet" x="26" y="140" width="84" height="10" rx="4" />
        <rect
          class="card-picture-frame"
          x={number.left - 9}
          y={number.top - 8}
          width={numberRight - number.left + 18}
          height={digit.height + 16}
          rx="7"
        />
        {lefts.map((left) => (
          <rect
            key={left}
            class="card-picture-number"
            x={left}
            y={number.top}
            width={digit.width}
            height={digit.height}
          />
        ))}
        {keyLefts.map((left) => (
          <rect key={left} class="card-picture-key" x={left} y={number.top} width={digit.width} height={digit.height} />
        ))}
      </svg>
      <figcaption>
        <p class="card-picture-line">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <rect class="card-picture-number" x="5" y="2" width="14" height="20" />
          </svg>
          <span>{legend.number}</span>
        </p>
        <p class="card-picture-line">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <rect class="card-picture-key" x="5" y="2" width="14" height="20" />
          </svg>
          <span>{legend.key}</span>
        </p>
      </figcaption>
    </figure>
  );
}
