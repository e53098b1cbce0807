import { openAccountOf } from '#domain/journey/identity.ts';
import { chosenCaisse, type SessionCaisse, type SessionContext } from './context.ts';
import { firstStepTo, type JourneyConditions, type Standing } from './reach.ts';

/** Undefined until a caisse is chosen. */
export function standingOf(context: SessionContext): Standing | undefined {
  const caisse = chosenCaisse(context);
  return caisse && standingAt(caisse, context);
}

function standingAt(caisse: SessionCaisse, { site, identity }: Pick<SessionContext, 'site' | 'identity'>): Standing {
  return {
    services: site.services,
    caisse,
    level: identity.level,
    audience: openAccountOf(identity)?.audience,
  };
}

/** The journey to run first for the one that is wanted; undefined where that leads nowhere. */
export function firstStepToWanted(
  context: SessionContext,
  offers: readonly JourneyConditions[],
): JourneyConditions | undefined {
  const wanted = offers.find(({ id }) => id === context.wanted);
  const standing = standingOf(context);
  return wanted && standing && firstStepTo(wanted, offers, standing);
}

/** Caisses that the visitor may choose among: those that offer what they asked for; all, when that is nothing here. */
export function choosableCaisses(
  { site, wanted, identity }: Pick<SessionContext, 'site' | 'wanted' | 'identity'>,
  offers: readonly JourneyConditions[],
): readonly SessionCaisse[] {
  const offer = offers.find(({ id }) => id === wanted);
  const serving = offer
    ? site.caisses.filter((caisse) => firstStepTo(offer, offers, standingAt(caisse, { site, identity })))
    : [];
  return serving.length > 0 ? serving : site.caisses;
}
