declare const personIdBrand: unique symbol;

/** Longest name a caisse may give a person, in characters. */
export const PERSON_ID_MAX_LENGTH = 64;

/**
 * The name a caisse gives a person towards the gateway: opaque, stable, printable ASCII, at most
 * {@link PERSON_ID_MAX_LENGTH} characters.
 * It never contains a NIR, a name or a birth date, so the gateway may keep it beside codes and
 * jobs; only the caisse can turn it back into somebody.
 */
export type PersonId = string & { readonly [personIdBrand]: true };
