import type { CaisseFacts, CaisseKind } from './facts.ts';
import { knownCaisses } from './known.ts';

export { nationalContacts, type CaisseKind, type Contact } from './facts.ts';

/** One organisation; all data, keys and sessions are separate per caisse (P29). */
export type CaisseId = keyof typeof knownCaisses;
export const caisseIds = Object.keys(knownCaisses) as readonly CaisseId[];

export interface Caisse extends CaisseFacts {
  readonly id: CaisseId;
}

export const caisses: Readonly<Record<CaisseId, Caisse>> = forEachCaisse((id) => ({ id, ...knownCaisses[id] }));

/** A table with one value for each caisse. */
export function forEachCaisse<Value>(valueOf: (id: CaisseId) => Value): Readonly<Record<CaisseId, Value>> {
  return Object.fromEntries(caisseIds.map((id) => [id, valueOf(id)])) as Record<CaisseId, Value>;
}

/** The kind decides the password rules: those of caf.fr or those of ameli.fr. */
export function caisseKindOf(id: CaisseId): CaisseKind {
  return caisses[id].kind;
}

/** The caisse of a wire code; undefined when this version does not know it. */
export function caisseOfWireCode(wireCode: number): CaisseId | undefined {
  return caisseIds.find((id) => caisses[id].wireCode === wireCode);
}
