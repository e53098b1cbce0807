import type { ComponentChildren, FunctionComponent } from 'preact';

export interface IconProps {
  /** Further classes: size and colour come from CSS. */
  readonly class?: string;
}

/** An icon as a component; it takes the size of the text around it and its colour. */
export type IconComponent = FunctionComponent<IconProps>;

/**
 * Makes an icon from the drawing inside a 24 × 24 view. It is silent (A11): the words beside it speak.
 * `mirrored`: it points along the line of reading, so right-to-left pages turn it round.
 */
export function icon(
  name: string,
  draw: () => ComponentChildren,
  direction: 'fixed' | 'mirrored' = 'fixed',
): IconComponent {
  const base = direction === 'mirrored' ? 'icon icon-mirrored' : 'icon';
  return function Icon({ class: more }: IconProps) {
    return (
      <svg
        class={more ? `${base} ${more}` : base}
        data-icon={name}
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
      >
        {draw()}
      </svg>
    );
  };
}
