import { audiences as everybody, type Audience } from '#domain/account/acts.ts';
import type { CaisseKind } from '#domain/caisse/caisse.ts';
import { reaches, type IdentityLevel } from '#domain/identity/level.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import { servesJourney, type ServingCaisse } from '#domain/journey/serves-journey.ts';

/** What decides whether a journey may start here and now: all that a session knows of it beforehand. */
export interface JourneyConditions {
  readonly id: JourneyId;
  /** Kinds of caisse that offer it. */
  readonly caisses: readonly CaisseKind[];
  /** The least level at which it may start. */
  readonly level: IdentityLevel;
  /** The level to which it leads, where that is what it is for: it runs first where another journey needs that level. */
  readonly raises?: IdentityLevel;
  /** Whom it serves once an account is open. Without: a person, where it opens or needs an account; else everybody. */
  readonly audiences?: readonly Audience[];
  /** Makes the account that others open: nobody is led there on the way to another journey. */
  readonly createsAccount?: true;
  /** The journey whose screens lead to it: it has no tile of its own. */
  readonly within?: JourneyId;
  /** The journey that is the same service at another kind of caisse: where both are offered, they share its tile. */
  readonly sameAs?: JourneyId;
}

/** Where a visitor stands. */
export interface Standing {
  /** Journeys switched on. */
  readonly services: readonly JourneyId[];
  readonly caisse: ServingCaisse;
  readonly level: IdentityLevel;
  /** Of the account that is open; undefined while none is. */
  readonly audience: Audience | undefined;
}

function servedBy({ level, raises, audiences }: JourneyConditions): readonly Audience[] {
  if (audiences) return audiences;
  const hasAccount = [level, raises ?? level].some((each) => reaches(each, 'authenticated'));
  return hasAccount ? ['person'] : everybody;
}

/** The same for those alone whom the other serves too: an account that one of them opens is good for both. */
function sharing(offer: JourneyConditions, other: JourneyConditions) {
  return { ...offer, audiences: servedBy(offer).filter((audience) => servedBy(other).includes(audience)) };
}

/**
 * The journey that runs first for who touched `journey`: itself where its level is reached (I6), else one that raises the
 * level so far, or the one before that: an account is opened before it is raised. Undefined where it cannot be reached from
 * here: a guardian's account opens nothing of a person's, nor a person's of a guardian's.
 */
export function firstStepTo(
  journey: JourneyConditions,
  offers: readonly JourneyConditions[],
  standing: Standing,
): JourneyConditions | undefined {
  const { services, caisse, level, audience } = standing;
  const isOffered = (each: JourneyConditions): boolean =>
    services.includes(each.id) &&
    servesJourney(caisse, each) &&
    (audience === undefined || servedBy(each).includes(audience));
  if (!isOffered(journey)) return undefined;
  if (reaches(level, journey.level)) return journey;
  const raising = offers.filter(
    (other) =>
      other.raises !== undefined &&
      // One that makes an account is no way; to what is a person's, neither is one behind the screens of another.
      !other.createsAccount &&
      (other.within === undefined || !servedBy(journey).includes('person')) &&
      isOffered(other) &&
      reaches(other.raises, journey.level) &&
      sharing(other, journey).audiences.length > 0 &&
      // Each step needs less than the one that it leads to: the way down ends.
      !reaches(other.level, journey.level),
  );
  const atOnce = raising.find((other) => reaches(level, other.level));
  if (atOnce) return atOnce;
  return raising.map((other) => firstStepTo(sharing(other, journey), offers, standing)).find(Boolean);
}

/** Journeys that the visitor may touch from here, in the site's order. One that would only raise the level no further is none. */
export function offeredJourneys<Offer extends JourneyConditions>(
  offers: readonly Offer[],
  standing: Standing,
): readonly Offer[] {
  const { services, level } = standing;
  return services.flatMap((id) =>
    offers.filter(
      (offer) =>
        offer.id === id &&
        firstStepTo(offer, offers, standing) !== undefined &&
        !(offer.raises !== undefined && reaches(level, offer.raises)),
    ),
  );
}

/**
 * The journeys among them that have a tile of their own. One that raises an account which is open already has none: it runs
 * before a journey that needs it. One of guardians has a tile in their own account: nobody else has to read it. Once an account
 * is open, what needs one comes first.
 *
 * @param account whose account is open, if one is
 */
export function withTile<Offer extends JourneyConditions>(
  offers: readonly Offer[],
  account?: Audience,
): readonly Offer[] {
  const ofAccount = ({ level }: Offer): boolean => reaches(level, 'authenticated');
  const tiles = offers.filter(
    (offer) =>
      offer.within === undefined &&
      !(offer.raises !== undefined && ofAccount(offer)) &&
      servedBy(offer).includes(account ?? 'person'),
  );
  if (account === undefined) return tiles;
  return [...tiles.filter(ofAccount), ...tiles.filter((offer) => !ofAccount(offer))];
}

/** The journeys of one tile: that with its name, and the same service of another kind of caisse. */
export const behindTile = <Offer extends JourneyConditions>(
  tile: JourneyId | undefined,
  offers: readonly Offer[],
): readonly Offer[] => offers.filter(({ id, sameAs }) => tile !== undefined && (id === tile || sameAs === tile));

/** Whether a journey that runs stands on the account: without it, it cannot go on. */
export function needsAccount(journey: JourneyId | undefined, offers: readonly JourneyConditions[]): boolean {
  const offer = offers.find(({ id }) => id === journey);
  return offer !== undefined && reaches(offer.level, 'authenticated');
}
