/** A run of text, strong where the sentence says so. */
export interface HeadlineRun {
  readonly text: string;
  readonly strong: boolean;
}

export interface BenefitHeadlineProps {
  readonly runs: readonly HeadlineRun[];
  /** Shows the amount large, on its own line, for a short screen. */
  readonly isLarge?: boolean;
}

/** « Vous pourriez recevoir 237,84 € par mois de prime d’activité. » */
export function BenefitHeadline({ runs, isLarge = true }: BenefitHeadlineProps) {
  return (
    <p class="benefit-headline" data-large={isLarge}>
      {runs.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}
    </p>
  );
}

export interface BenefitAmountsProps {
  readonly amounts: readonly {
    readonly id: string;
    readonly name: string;
    /** « 237,84 € par mois » */
    readonly amount: string;
  }[];
  /** What comes each month in all, where it is more than one amount. */
  readonly total?: { readonly label: string; readonly amount: string } | undefined;
}

/** More lines than these stand closer together. */
const MANY = 4;

/** Every amount of a result, to the cent. */
export function BenefitAmounts({ amounts, total }: BenefitAmountsProps) {
  return (
    <dl class="benefit-list" data-amount={amounts.length > MANY ? 'many' : 'few'}>
      {amounts.map(({ id, name, amount }) => (
        <div key={id} class="benefit-row" data-benefit={id}>
          <dt>{name}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
      {total && (
        <div class="benefit-row benefit-total">
          <dt>{total.label}</dt>
          <dd>{total.amount}</dd>
        </div>
      )}
    </dl>
  );
}

export interface BenefitReasonsProps {
  readonly refused: readonly { readonly id: string; readonly name: string; readonly reasons: readonly string[] }[];
}

/** What would not be paid, and why. */
export function BenefitReasons({ refused }: BenefitReasonsProps) {
  return (
    <dl class="benefit-list">
      {refused.map(({ id, name, reasons }) => (
        <div key={id} class="benefit-reason" data-benefit={id}>
          <dt>{name}</dt>
          {reasons.map((reason) => (
            <dd key={reason}>{reason}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
