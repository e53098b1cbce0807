import { expect } from '../support/expect.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IssuedCode } from '../support/kiosk.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { walkSimulationTo } from '../simulation/walk.ts';
import type { MarkerPerson } from './marker-person.ts';

export interface Visitor {
  readonly kiosk: Kiosk;
  readonly person: MarkerPerson;
  readonly caisse: CaisseId;
}

/** What came of a visit that a search must know. */
export type Traces = { readonly issued?: IssuedCode };

/** One way through a journey. Both stop with the visitor's data still on the terminal. */
export interface Visit {
  readonly name: string;
  /** What the screen half way is for. */
  readonly stopsAt: 'reading' | 'typing';
  /** Whether a PDF stands in a frame half way. */
  readonly prints?: true;
  /** From attract to the screen that says most about the visitor; every field was empty when they came to it. */
  readonly comeHalfWay: (visitor: Visitor) => Promise<Traces>;
  /** From there to the home screen, with something done: the session that ends here is « finished ». */
  readonly complete: (visitor: Visitor) => Promise<void>;
}

const chooseAndBegin = async ({ kiosk, caisse }: Visitor, journey: 'provisionalCode' | 'codeUse'): Promise<void> => {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService(journey);
  await kiosk.press('Commencer');
};

/** Types into an empty field on the terminal's hardware keyboard, and goes on. */
async function answer(kiosk: Kiosk, title: string, text: string): Promise<void> {
  await kiosk.expectTitle(title);
  const field = kiosk.page.locator('input').last();
  await expect(field, `« ${title} » is empty for who comes`).toHaveValue('');
  await kiosk.typeOnHardware(text);
  await kiosk.press('Continuer');
}

async function insertCard({ kiosk, person }: Visitor): Promise<void> {
  await kiosk.page.locator('[data-choice="card"]').click();
  await kiosk.expectTitle('Insérez votre carte Vitale');
  const card = kiosk.page.getByRole('button', { name: new RegExp(`^${person.label}`) });
  const next = kiosk.page.getByRole('button', { name: 'Suivantes' });
  await expect(next).toBeVisible();
  while ((await card.count()) === 0) await next.click();
  await card.click();
}

async function issueCode(visitor: Visitor): Promise<IssuedCode> {
  const { kiosk, person } = visitor;
  await chooseAndBegin(visitor, 'provisionalCode');
  await insertCard(visitor);
  await answer(kiosk, 'Votre date de naissance', person.birthDate);
  await kiosk.expectTitle('Créer votre code provisoire ?');
  await kiosk.press('Créer mon code');
  await kiosk.expectTitle('Voici votre code provisoire');
  return kiosk.readCode();
}

/** The slip printed, so that a PDF of the code is in memory too; the card in the reader. */
export const withCard: Visit = {
  name: 'card, code and slip',
  stopsAt: 'reading',
  prints: true,
  async comeHalfWay(visitor) {
    const issued = await issueCode(visitor);
    await visitor.kiosk.press('Imprimer mon ticket');
    await visitor.kiosk.expectTitle('Le ticket est-il sorti ?');
    return { issued };
  },
  async complete({ kiosk }) {
    await kiosk.press('Oui, j’ai mon ticket');
    await kiosk.expectTitle('Et maintenant ?');
    await kiosk.press('Revenir à l’accueil');
  },
};

/** Number, name, date and postal code typed; the name by touch, letter by letter. */
export const declared: Visit = {
  name: 'typed identity',
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { kiosk, person } = visitor;
    await chooseAndBegin(visitor, 'provisionalCode');
    await kiosk.page.locator('[data-choice="declared"]').click();
    await answer(kiosk, 'Votre numéro de sécurité sociale', person.nir);
    await kiosk.expectTitle('Votre nom de naissance');
    await expect(kiosk.page.locator('input').last()).toHaveValue('');
    await kiosk.type(person.birthName.toUpperCase());
    await kiosk.press('Continuer');
    await answer(kiosk, 'Votre date de naissance', person.birthDate);
    await answer(kiosk, 'Votre code postal', person.postalCode);
    await kiosk.expectTitle('Vérifiez vos réponses');
    return {};
  },
  async complete({ kiosk }) {
    await kiosk.press('Demander mon code');
    await kiosk.expectTitle('Votre demande est prise en compte');
    await kiosk.press('J’ai compris');
  },
};

/** A code made and used in one visit: the new password is typed once, in clear. */
export const passwordChosen: Visit = {
  name: 'code used, password typed',
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    const { kiosk, person } = visitor;
    const issued = await issueCode(visitor);
    await kiosk.note();
    await kiosk.press('Utiliser mon code ici');
    await kiosk.press('Commencer');
    await answer(kiosk, 'Votre code provisoire', issued.code);
    await answer(kiosk, 'Votre mot de passe', person.password);
    await kiosk.expectTitle('Tapez-le encore une fois');
    await kiosk.press('Afficher');
    await kiosk.typeOnHardware(person.password);
    return { issued };
  },
  async complete({ kiosk }) {
    await kiosk.press('Continuer');
    await kiosk.expectTitle('Votre compte est ouvert');
    await kiosk.press('Terminer');
  },
};

/** Number, date and a code that is not theirs: the answer that tells nothing. */
export const wrongCode: Visit = {
  name: 'code that does not match',
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { kiosk, person } = visitor;
    await chooseAndBegin(visitor, 'codeUse');
    await answer(kiosk, 'Votre numéro de sécurité sociale', person.nir);
    await answer(kiosk, 'Votre date de naissance', person.birthDate);
    await answer(kiosk, 'Votre code provisoire', '4071');
    await kiosk.expectTitle('Ces informations ne correspondent pas');
    return {};
  },
  async complete({ kiosk }) {
    await kiosk.press('Revenir à l’accueil');
  },
};

/** A name typed where words are searched. */
export const searched: Visit = {
  name: 'words searched',
  stopsAt: 'reading',
  async comeHalfWay({ kiosk, person, caisse }) {
    await kiosk.start();
    await kiosk.chooseCaisse(caisse);
    await kiosk.chooseService('information');
    await kiosk.press('Chercher un mot');
    await answer(kiosk, 'Que cherchez-vous ?', person.birthName);
    await expect(kiosk.page.locator('[data-screen="information.results"]')).toBeVisible();
    return {};
  },
  async complete({ kiosk }) {
    for (const _screen of ['results', 'search', 'home']) await kiosk.press('Retour');
  },
};

/** Every question answered, then the birth date open in its field again; only the Caf has it. */
export const simulation: Visit = {
  name: 'simulation',
  stopsAt: 'typing',
  async comeHalfWay({ kiosk, person }) {
    await walkSimulationTo(kiosk, 'summary', person.birthDate);
    const change = kiosk.page.locator('[data-change="birth.you"]');
    while (!(await change.isVisible())) await kiosk.press('Suite des réponses');
    await change.click();
    await expect(kiosk.page.locator('input').last()).not.toHaveValue('');
    return {};
  },
  async complete({ kiosk }) {
    await kiosk.press('Continuer');
    await kiosk.press('Voir le résultat');
    await kiosk.press('Que faire maintenant ?');
    await kiosk.press('Terminer');
  },
};
