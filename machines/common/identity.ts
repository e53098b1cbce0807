import type { BirthName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { KnownData } from './journey.ts';

/** What the identity questions need from a journey's context. */
interface IdentityContext {
  readonly known: KnownData;
}

export type IdentityField = keyof KnownData;

/** What the questions answer; values come out of the domain's parsers. */
export type IdentityEvent =
  | { readonly type: 'NIR_GIVEN'; readonly nir: Nir }
  | { readonly type: 'BIRTH_NAME_GIVEN'; readonly birthName: BirthName }
  | { readonly type: 'BIRTH_DATE_GIVEN'; readonly birthDate: CalendarDate }
  | { readonly type: 'POSTAL_CODE_GIVEN'; readonly postalCode: PostalCode };

/** For the guard `isOpen` in the setup of the journey. */
export const isOpen = (
  { context }: { readonly context: IdentityContext },
  { field }: { readonly field: IdentityField },
): boolean => context.known[field] === undefined;

/** For the `assign` of `learn` in the setup of the journey. */
export const knownWith = (
  { context }: { readonly context: IdentityContext },
  answer: KnownData,
): { readonly known: KnownData } => ({ known: { ...context.known, ...answer } });

/** Leads to the first question still open: what the session knows already is not asked again (A30). */
export function firstOpen<const Field extends IdentityField, const Then extends string>(
  fields: readonly Field[],
  then: Then,
) {
  const open = fields.map((field) => ({ guard: { type: 'isOpen', params: { field } }, target: field }) as const);
  return { always: [...open, { target: then }] } as const;
}

/** « Modifier » beside an answer: its question again. */
export function changeOf<const Field extends IdentityField>(fields: readonly Field[]) {
  return fields.map((field) => ({
    guard: ({ event }: { readonly event: { readonly field: string } }) => event.field === field,
    target: field,
  }));
}

/** The questions; each answer leads to `next`, the state of `firstOpen`, and « Retour » where the journey says. */
export function nirQuestion<const Back>(back: Back) {
  const learn = { type: 'learn', params: ({ event: { nir } }: Given<'NIR_GIVEN'>) => ({ nir }) } as const;
  return question('nir', { NIR_GIVEN: { target: 'next', actions: learn }, BACK: back });
}

export function birthNameQuestion<const Back>(back: Back) {
  const learn = {
    type: 'learn',
    params: ({ event: { birthName } }: Given<'BIRTH_NAME_GIVEN'>) => ({ birthName }),
  } as const;
  return question('birthName', { BIRTH_NAME_GIVEN: { target: 'next', actions: learn }, BACK: back });
}

export function birthDateQuestion<const Back>(back: Back) {
  const learn = {
    type: 'learn',
    params: ({ event: { birthDate } }: Given<'BIRTH_DATE_GIVEN'>) => ({ birthDate }),
  } as const;
  return question('birthDate', { BIRTH_DATE_GIVEN: { target: 'next', actions: learn }, BACK: back });
}

export function postalCodeQuestion<const Back>(back: Back) {
  const learn = {
    type: 'learn',
    params: ({ event: { postalCode } }: Given<'POSTAL_CODE_GIVEN'>) => ({ postalCode }),
  } as const;
  return question('postalCode', { POSTAL_CODE_GIVEN: { target: 'next', actions: learn }, BACK: back });
}

interface Given<Type extends IdentityEvent['type']> {
  readonly event: Extract<IdentityEvent, { readonly type: Type }>;
}

function question<const Field extends IdentityField, const On>(field: Field, on: On) {
  return { meta: { screen: field }, tags: 'typing', on } as const;
}
