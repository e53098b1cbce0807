import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { curveRows, salaryCurve, type SalaryCurve } from '#domain/benefits/shown/curve.ts';
import type { BenefitsTexts } from './texts.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface CurveRow {
  readonly wage: string;
  readonly amount: string;
  /** The visitor’s own row: « Vous : 1 425 € ». */
  readonly own: boolean;
}

/** A graph of prime d’activité against salary, with the words of its axes, its marks and the table beside it. */
export interface CurveWords {
  readonly curve: SalaryCurve;
  readonly wageLabel: string;
  readonly bonusLabel: string;
  readonly wageTicks: readonly Tick[];
  readonly bonusTicks: readonly Tick[];
  readonly own: string;
  readonly exit: string;
  readonly rows: readonly CurveRow[];
}

/** @returns nothing when no salary would give a right */
export function curveWords(t: BenefitsTexts, facts: ResultFacts): CurveWords | undefined {
  const { household, month, table, policy } = facts;
  const curve = salaryCurve({ household, month, table, ...(policy ? { policy } : {}) });
  if (!curve) return undefined;
  const ticks = (highest: number, max: number): readonly Tick[] =>
    roundSteps(highest, max).map((at) => ({ at, label: t('benefits.graph.tick', { amount: at }) }));
  const { own, points, exit } = curve;
  return {
    curve,
    wageLabel: t('benefits.graph.wage'),
    bonusLabel: t('benefits.graph.bonus'),
    wageTicks: ticks(points.at(-1)?.wage ?? 0, MAX_ACROSS),
    bonusTicks: ticks(Math.max(...points.map(({ amount }) => amount), own.amount), MAX_UP),
    own: t('benefits.graph.own', { ...own }),
    exit: t('benefits.graph.exit', { wage: Math.floor(exit) }),
    rows: rowsOf(t, curve),
  };
}

function rowsOf(t: BenefitsTexts, { own, ...curve }: SalaryCurve): readonly CurveRow[] {
  const amountOf = (amount: number): string => t('benefits.euros', { amount });
  const others = curveRows({ own, ...curve }).filter(({ wage }) => wage !== own.wage);
  const rows = others.map(({ wage, amount }) => ({
    at: wage,
    row: { wage: t('benefits.graph.tick', { amount: wage }), amount: amountOf(amount), own: false },
  }));
  const mine = { wage: t('benefits.graph.you', { wage: own.wage }), amount: amountOf(own.amount), own: true };
  return [...rows, { at: own.wage, row: mine }].toSorted((one, other) => one.at - other.at).map(({ row }) => row);
}

const TICK_STEPS = [50, 100, 200, 250, 500, 1000, 2000, 5000];
/** As many steps as find room with their words: beside each other, and one above the other. */
const MAX_ACROSS = 3;
const MAX_UP = 5;

/** 0 and a few round numbers up to the highest. */
function roundSteps(highest: number, max: number): readonly number[] {
  const step = TICK_STEPS.find((each) => highest / each < max) ?? highest;
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}
