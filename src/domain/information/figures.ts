import { Exact } from '../benefits/money/exact.ts';
import type { MoneyUnit } from '../benefits/money/unit.ts';
import {
  parameterIds,
  parametersOn,
  shippedParameters,
  type Parameter,
  type ParameterId,
  type ParameterIdOf,
  type Parameters,
  type ParameterTable,
} from '../benefits/parameters/parameters.ts';
import { afterCrds } from '../benefits/rules/crds.ts';
import type { CalendarDate } from '../time/instant.ts';

/** Amounts that several parameters make together, as they are paid: in whole cents, after CRDS. */
interface NamedAmount {
  readonly from: readonly ParameterId[];
  readonly of: (parameters: Parameters) => Exact<MoneyUnit>;
}

/** Shares of the base of family benefits (BMAF, CSS art. L551-1), after CRDS, as the simulation counts them. */
function shareOfBase(...shares: readonly ParameterIdOf<'plain'>[]): NamedAmount {
  return {
    from: ['bmaf', 'crds.rate', ...shares],
    of: (parameters) => {
      const gross = parameters.of('bmaf').times(Exact.sum(shares.map((id) => parameters.of(id))));
      return afterCrds(gross, parameters.of('crds.rate'));
    },
  };
}

/** The amounts that a text may name as `{{amount:…}}`. */
const namedAmounts = {
  'af.two': shareOfBase('af.second'),
  'af.three': shareOfBase('af.second', 'af.further'),
  'af.further': shareOfBase('af.further'),
  'af.age': shareOfBase('af.ageIncrease'),
  'cf.plain': shareOfBase('cf.rate'),
  'cf.raised': shareOfBase('cf.raisedRate'),
  'asf.one': shareOfBase('asf.oneParent'),
  'asf.both': shareOfBase('asf.bothParents'),
  'ars.primary': shareOfBase('ars.primary'),
  'ars.college': shareOfBase('ars.college'),
  'ars.lycee': shareOfBase('ars.lycee'),
  'paje.full': shareOfBase('paje.full'),
  'paje.partial': shareOfBase('paje.partial'),
  'paje.birth': shareOfBase('paje.birth'),
  'paje.adoption': shareOfBase('paje.adoption'),
} as const satisfies Readonly<Record<string, NamedAmount>>;

const amountIds: readonly string[] = Object.keys(namedAmounts);

/** Every name of a figure, as texts write it between double braces. */
export const figureNames: readonly string[] = [
  ...parameterIds.map((id) => `parameter:${id}`),
  ...amountIds.map((id) => `amount:${id}`),
];

export interface Figure {
  readonly value: number;
  readonly unit: Parameter['unit'];
  /** Since when it holds. */
  readonly since: CalendarDate;
  /** Somebody should have looked at it again by that day. */
  readonly isStale: boolean;
}

/**
 * The figure of a name on a day.
 * @throws {RangeError} for a name outside `figureNames`
 */
export function figureOn(name: string, today: CalendarDate, table: ParameterTable = shippedParameters): Figure {
  const [kind, id = ''] = name.split(':');
  const parameters = parametersOn(today, table);
  if (kind === 'amount' && isAmount(id)) {
    const { from, of } = namedAmounts[id];
    return { value: of(parameters).toNumber(), unit: 'euro', ...ageOf(from, today, table) };
  }
  if (kind === 'parameter' && isParameter(id)) {
    return { value: parameters.of(id).toNumber(), unit: table[id].unit, ...ageOf([id], today, table) };
  }
  throw new RangeError(`no figure is called ${name}`);
}

const isAmount = (id: string): id is keyof typeof namedAmounts => amountIds.includes(id);
const isParameter = (id: string): id is ParameterId => (parameterIds as readonly string[]).includes(id);

function ageOf(ids: readonly ParameterId[], today: CalendarDate, table: ParameterTable) {
  const starts = ids.map((id) => table[id].values.findLast(({ from }) => from <= today)?.from ?? '');
  return { since: starts.toSorted().at(-1) ?? '', isStale: ids.some((id) => table[id].reviewedUntil < today) };
}
