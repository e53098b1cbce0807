import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import type { Answer } from '../signing-kiosk.ts';
import type { Column, Genuine } from './columns.ts';
import type { AbuseWorld } from './world.ts';

/**
 * What an abuse may get: statuses, or names of refusals. `changes`: it is no abuse here, the database may move.
 * Undefined: the column means nothing for this route.
 */
export type Cell = { readonly answers: readonly (number | string)[]; readonly changes?: true } | undefined;

export interface Row {
  readonly prepare: (world: AbuseWorld) => Promise<Genuine>;
  /** Whether the holder got what they came for. */
  readonly serves?: (answer: Answer) => boolean;
  /** A probe that says « no » has served too. */
  readonly mayBeUnready?: true;
  readonly cells: Readonly<Record<Column, Cell>>;
}

export const refused = (...answers: readonly (number | string)[]): Cell => ({ answers });
export const served: Cell = { answers: [200], changes: true };
export const unsigned = refused('signatureInvalid');
export const replayed: Cell = { answers: ['nonceStale'], changes: true };

/** No kiosk, no caisse, no session in it. */
export const forEverybody: Row['cells'] = {
  unsigned: undefined,
  neighbour: undefined,
  otherSite: undefined,
  otherCaisse: undefined,
  serviceOff: undefined,
  otherSession: undefined,
  replayed: served,
  twentyAtOnce: served,
  afterJunk: served,
};

/** The answer in the words of a cell: the refusal's name, else the status. */
export function wordFor({ status, body }: Answer): number | string {
  const { type } = body;
  const name = typeof type === 'string' ? (type.split(':').at(-1) ?? '') : '';
  return name !== '' && type === problemType(name as ProblemName) ? name : status;
}
