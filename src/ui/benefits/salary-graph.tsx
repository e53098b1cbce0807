import type { SalaryCurve } from '#domain/benefits/shown/curve.ts';

interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface SalaryGraphProps {
  readonly curve: SalaryCurve;
  readonly wageLabel: string;
  readonly bonusLabel: string;
  readonly wageTicks: readonly Tick[];
  readonly bonusTicks: readonly Tick[];
  /** « Vous : 237,84 € de prime, pour 1 425 € de salaire. » */
  readonly own: string;
  /** « Au-delà de 2 151 € de salaire, il n’y a plus de prime. » */
  readonly exit: string;
  readonly rows: readonly {
    readonly wage: string;
    readonly amount: string;
    /** The visitor’s own row: « Vous : 1 425 € ». */
    readonly own: boolean;
  }[];
}

/**
 * Prime d’activité against salary: a line with the visitor’s point for sighted visitors, and the same in a table beside
 * it for all. The words are HTML, so that they follow the visitor’s text size.
 */
export function SalaryGraph(props: SalaryGraphProps) {
  const { own, exit, wageLabel, bonusLabel, rows } = props;
  return (
    <div class="salary">
      <figure class="salary-figure">
        <Plot {...props} />
        <figcaption class="salary-words">
          <p class="salary-own-words">
            <span class="salary-mark" aria-hidden="true" />
            <span>{own}</span>
          </p>
          <p>{exit}</p>
        </figcaption>
      </figure>
      <table class="salary-table">
        <thead>
          <tr>
            <th scope="col">{wageLabel}</th>
            <th scope="col">{bonusLabel}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ wage, amount, own: isOwn }) => (
            <tr key={wage} data-own={isOwn}>
              <th scope="row">{wage}</th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Units of the drawing: it stretches to its box, and lines keep their thickness. */
const SIDE = 1000;

function Plot({ curve, wageLabel, bonusLabel, wageTicks, bonusTicks }: SalaryGraphProps) {
  const { points, own } = curve;
  const right = points.at(-1)?.wage ?? 1;
  const top = 1.08 * Math.max(1, own.amount, ...points.map(({ amount }) => amount));
  const x = (wage: number): number => (wage / right) * SIDE;
  const y = (amount: number): number => SIDE - (amount / top) * SIDE;
  const across = (wage: number): string => `${(wage / right) * 100}%`;
  const up = (amount: number): string => `${(amount / top) * 100}%`;
  const line = points.map(({ wage, amount }) => `${x(wage)},${y(amount)}`).join(' ');
  return (
    <div class="salary-plot" dir="ltr" aria-hidden="true">
      <p class="salary-axis">{bonusLabel}</p>
      <div class="salary-area">
        <svg class="salary-drawing" viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" focusable="false">
          {bonusTicks.map(({ at }) => (
            <line key={at} class="salary-grid" x1="0" x2={SIDE} y1={y(at)} y2={y(at)} />
          ))}
          <line class="salary-own-line" x1={x(own.wage)} x2={x(own.wage)} y1={SIDE} y2={y(own.amount)} />
          <polyline class="salary-line" points={line} />
        </svg>
        {bonusTicks.map(({ at, label }) => (
          <span key={at} class="salary-tick-up" style={{ '--at': up(at) }}>
            {label}
          </span>
        ))}
        {wageTicks.map(({ at, label }) => (
          <span key={at} class="salary-tick-across" style={{ '--at': across(at) }}>
            {label}
          </span>
        ))}
        <span class="salary-mark salary-own" style={{ '--across': across(own.wage), '--up': up(own.amount) }} />
      </div>
      <p class="salary-axis salary-axis-across">{wageLabel}</p>
    </div>
  );
}
