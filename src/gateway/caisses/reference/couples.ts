import { caisseIds, caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { CoupleByNumber } from './authorisations.ts';
import { numberOf } from './people.ts';

/** A couple in the file of the one who is responsible for it, by the keys of `people.ts`. */
interface Case {
  readonly responsible: string;
  readonly spouse: string;
  readonly isAuthorised?: boolean;
  readonly isOver?: boolean;
}

const cases: readonly Case[] = [
  // With an authorisation: « Fabrice C. vous autorise à gérer son dossier » (#21).
  { responsible: 'fabrice', spouse: 'sandrine', isAuthorised: true },
  // Without one.
  { responsible: 'claire', spouse: 'mathieu' },
  // A file each: both directions (#46).
  { responsible: 'estelle', spouse: 'romain', isAuthorised: true },
  { responsible: 'romain', spouse: 'estelle', isAuthorised: true },
  // The spouse has no account yet.
  { responsible: 'odile', spouse: 'hugo' },
  // It was authorised, and the couple has ended.
  { responsible: 'valerie', spouse: 'didier', isAuthorised: true, isOver: true },
];

/** The fictitious couples, in the files of each Caf: only there files belong to couples. */
export const referenceCouples: readonly CoupleByNumber[] = caisseIds
  .filter((caisse) => caisseKindOf(caisse) === 'caf')
  .flatMap((caisse) => cases.map((one) => inCaisse(caisse, one)));

function inCaisse(
  caisse: CaisseId,
  { responsible, spouse, isAuthorised = false, isOver = false }: Case,
): CoupleByNumber {
  return {
    caisse,
    responsible: numberOf(responsible),
    spouse: numberOf(spouse),
    isAuthorised,
    isOver,
  };
}
