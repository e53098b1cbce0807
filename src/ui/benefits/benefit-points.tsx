import type { ComponentChildren } from 'preact';

export interface BenefitPointsProps {
  readonly title?: string | undefined;
  readonly points: readonly { readonly id: string; readonly content: ComponentChildren }[];
}

/** A short list of things to do, to bring or to know. */
export function BenefitPoints({ title, points }: BenefitPointsProps) {
  return (
    <section>
      {title !== undefined && <h2 class="benefit-points-title">{title}</h2>}
      <ul class="benefit-points">
        {points.map(({ id, content }) => (
          <li key={id}>{content}</li>
        ))}
      </ul>
    </section>
  );
}
