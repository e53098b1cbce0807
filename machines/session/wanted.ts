import { openAccountOf } from '#domain/journey/identity.ts';
import { chosenCaisse, type SessionCaisse, type SessionContext } from './context.ts';
import { behindTile, firstStepTo, type JourneyConditions, type Standing } from './reach.ts';

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

/** A journey that is wanted and can be reached from here, and the one that runs first for it: itself where its level is reached. */
export interface WayToWanted {
  readonly wanted: JourneyConditions;
  readonly first: JourneyConditions;
}

/** Undefined where that leads nowhere. */
export function wayToWanted(context: SessionContext, offers: readonly JourneyConditions[]): WayToWanted | undefined {
  const standing = standingOf(context);
  if (standing === undefined) return undefined;
  for (const wanted of behindTile(context.wanted, offers)) {
    const first = firstStepTo(wanted, offers, standing);
    if (first !== undefined) return { wanted, first };
  }
  return undefined;
}

/** Caisses that the visitor may choose among: those that offer what they asked for; all, when that is nothing here. */
export function choosableCaisses(
  { site, wanted, identity }: Pick<SessionContext, 'site' | 'wanted' | 'identity'>,
  offers: readonly JourneyConditions[],
): readonly SessionCaisse[] {
  const wantedHere = behindTile(wanted, offers);
  const serving = site.caisses.filter((caisse) => {
    const standing = standingAt(caisse, { site, identity });
    return wantedHere.some((offer) => firstStepTo(offer, offers, standing) !== undefined);
  });
  return serving.length > 0 ? serving : site.caisses;
}
