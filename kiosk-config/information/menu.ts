import type { CaisseKind } from '#domain/caisse/caisse.ts';

/** Where « Demander » leads: how and where one applies. */
export const applyingQuestion = 'demander-prestation';

/** It opens a question, or leaves for the simulation. */
type MenuEntry = { readonly id: string } & ({ readonly opens: string } | { readonly next: 'simulation' });

/** The entries of each site in the source's order (#61; #305–310), and the question that answers each. */
export const menus = {
  caf: [
    { id: 'caf.areas', opens: 'espaces-caf' },
    { id: 'caf.account', opens: 'mon-compte-caf' },
    { id: 'caf.simulation', next: 'simulation' },
    { id: 'caf.apply', opens: applyingQuestion },
    { id: 'caf.appointment', opens: 'rendez-vous-caf' },
  ],
  cpam: [
    { id: 'cpam.account', opens: 'compte-ameli' },
    { id: 'cpam.documents', opens: 'attestation-droits' },
    { id: 'cpam.solidarity', opens: 'complementaire-sante-solidaire' },
    { id: 'cpam.card', opens: 'carte-vitale-commande' },
    { id: 'cpam.european', opens: 'carte-europeenne' },
    { id: 'cpam.appointment', opens: 'rendez-vous-cpam' },
  ],
} as const satisfies Readonly<Record<CaisseKind, readonly MenuEntry[]>>;
