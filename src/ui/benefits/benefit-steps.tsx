export interface BenefitStep {
  readonly id: string;
  readonly label: string;
  /** The operation: « 1 425,00 € × 59,85 % ». */
  readonly how: string;
  readonly result: string;
  /** The article of law. */
  readonly source: string;
}

export interface BenefitStepsProps {
  /** The scope of the steps: « Pour chaque mois : … ». */
  readonly title: string;
  readonly steps: readonly BenefitStep[];
  /** Number of the first step: a long calculation goes over several pages. */
  readonly start?: number | undefined;
}

/** A calculation step by step: operation, result, explanation, and text of law. */
export function BenefitSteps({ title, steps, start = 1 }: BenefitStepsProps) {
  return (
    <section class="benefit-steps">
      <h2 class="benefit-steps-title">{title}</h2>
      <ol class="benefit-step-list" start={start}>
        {steps.map(({ id, label, how, result, source }) => (
          <li key={id} class="benefit-step" data-step={id}>
            <p class="benefit-step-line">
              <span class="benefit-step-label">{label}</span> <strong class="benefit-step-result">{result}</strong>
            </p>
            <p class="benefit-step-how">{how}</p>
            <p class="benefit-step-source">{source}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
