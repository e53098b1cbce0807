import type { Page } from '@playwright/test';
import { defaultSameKeyMs } from '#ui/fields/key-timing.ts';
import { contactUntil, soon } from './contact-until.ts';
import { expect } from './expect.ts';

/** A fictitious person of the reference caisse, as the demonstration reader offers them. */
export interface CardHolder {
  /** The beginning of the card's label. */
  readonly label: string;
  /** JJMMAAAA */
  readonly birthDate: string;
  /** 13 characters. */
  readonly nir: string;
}

/** Who says who they are without a card. */
export interface DeclaredPerson extends Pick<CardHolder, 'nir' | 'birthDate'> {
  readonly birthName: string;
  readonly postalCode: string;
}

/** « Cas simple : mobile et e-mail », in both caisses' files. */
export const camille: CardHolder = { label: 'Camille Martin', birthDate: '14061982', nir: '2820631991990' };

/** The kiosk as a visitor touches it. Each act reads as the visitor would say it. */
export class Kiosk {
  constructor(readonly page: Page) {}

  /** Opens the kiosk and waits until it offers to start. The first opening enrols it, at the site named. */
  async open(gatewayUrl: string, site?: 'caf-saint-gaudens'): Promise<void> {
    await this.page.goto(`${gatewayUrl}/borne/${site === undefined ? '' : `?site=${site}`}`);
    await this.waitForAttract();
  }

  async waitForAttract(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' })).toBeVisible();
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' }).click();
  }

  async chooseCaisse(caisse: 'caf-31' | 'cpam-31'): Promise<void> {
    await this.page.locator(`[data-tile="${caisse}"]`).click();
  }

  async chooseService(journey: 'provisionalCode' | 'codeUse' | 'simulation' | 'information'): Promise<void> {
    await this.page.locator(`[data-tile="${journey}"]`).click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
  }

  /** Types on the on-screen keyboard; the same key twice needs the time that A26 asks for. */
  async type(characters: string): Promise<void> {
    let previous: string | undefined;
    for (const character of characters) {
      if (character === previous) await this.#untilSameKeyCounts();
      await this.page.getByRole('button', { name: character, exact: true }).click();
      previous = character;
    }
  }

  /** The deaf time of a key passes on the page's own clock, however slow the page is. */
  async #untilSameKeyCounts(): Promise<void> {
    await this.page.evaluate(async (deafMs) => {
      const since = performance.now();
      const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      while (performance.now() - since <= deafMs) await nextFrame();
    }, defaultSameKeyMs);
  }

  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** From the attract screen to the code: card in, birth date, confirmation. */
  async issueCode(holder: CardHolder, caisse: 'caf-31' | 'cpam-31' = 'cpam-31'): Promise<IssuedCode> {
    await this.start();
    await this.chooseCaisse(caisse);
    await this.chooseService('provisionalCode');
    await this.press('Commencer');
    await this.page.locator('[data-choice="card"]').click();
    await this.insertCard(holder);
    await this.expectTitle('Votre date de naissance');
    await this.type(holder.birthDate);
    await this.press('Continuer');
    await this.expectTitle('Créer votre code provisoire ?');
    await this.press('Créer mon code');
    await this.expectTitle('Voici votre code provisoire');
    return this.readCode();
  }

  /** The fictitious cards come from the gateway into memory: once they are there, the network may go. */
  async waitForCards(): Promise<void> {
    await expect(this.page.locator('[data-choice]').first()).toBeVisible();
  }

  /** The reader lists some cards a page, with those that other tests added among them. */
  async insertCard({ label }: CardHolder): Promise<void> {
    const card = this.page.getByRole('button', { name: new RegExp(`^${label}`) });
    const next = this.page.locator('.demonstration-pager button').last();
    await this.waitForCards();
    while (!(await card.isVisible()) && (await next.isEnabled())) await next.click();
    await card.click();
  }

  async readCode(): Promise<IssuedCode> {
    const digits = await this.page.locator('.code-digits .code-digit').allTextContents();
    const reference = await this.page.locator('.code-reference strong').textContent();
    return { code: digits.join(''), reference: (reference ?? '').replace(/[^0-9A-Z]/g, '') };
  }

  /** From the attract screen to the reader's slot. A site of one caisse asks for none. */
  async comeToCard(caisse?: 'caf-31' | 'cpam-31'): Promise<void> {
    await this.start();
    if (caisse !== undefined) await this.chooseCaisse(caisse);
    await this.comeToCardFromHome();
  }

  async comeToCardFromHome(): Promise<void> {
    await this.chooseService('provisionalCode');
    await this.press('Commencer');
    await this.page.locator('[data-choice="card"]').click();
    await this.expectTitle('Insérez votre carte Vitale');
  }

  /** « Saisir une carte fictive »: after an offline start the reader has no list. */
  async typeCard(card: Pick<CardHolder, 'nir' | 'birthDate'> & { readonly cardSerial: string }): Promise<void> {
    await this.press('Saisir une carte fictive');
    for (const answer of [card.nir, card.birthDate, card.cardSerial]) await this.answerOnHardware(answer);
  }

  /** Has the answer stand in the field at once, and goes on. */
  async answer(characters: string): Promise<void> {
    await this.page.locator('input').last().fill(characters);
    await this.press('Continuer');
  }

  async answerOnHardware(characters: string): Promise<void> {
    await this.answer(characters);
  }

  /** From the card to the end of the waiting. */
  async giveDateAndConfirm(birthDate: string): Promise<void> {
    await this.expectTitle('Votre date de naissance');
    await this.answer(birthDate);
    await this.expectTitle('Créer votre code provisoire ?');
    await this.press('Créer mon code');
  }

  /** From the slip's code to « Et maintenant ? ». */
  async note(): Promise<void> {
    await this.press('J’ai noté mon code');
    await this.expectTitle('Et maintenant ?');
  }

  /** From the attract screen to the question for the code, at a site of both caisses. */
  async comeToCode(holder: Pick<CardHolder, 'nir' | 'birthDate'>, caisse?: 'caf-31' | 'cpam-31'): Promise<void> {
    await this.start();
    if (caisse !== undefined) await this.chooseCaisse(caisse);
    await this.chooseService('codeUse');
    await this.press('Commencer');
    await this.answer(holder.nir);
    await this.answer(holder.birthDate);
    await this.expectTitle('Votre code provisoire');
  }

  /** Without a card: the four questions and the check. */
  async declare(person: DeclaredPerson, caisse: 'caf-31' | 'cpam-31'): Promise<void> {
    await this.start();
    await this.chooseCaisse(caisse);
    await this.chooseService('provisionalCode');
    await this.press('Commencer');
    await this.page.locator('[data-choice="declared"]').click();
    await this.expectTitle('Votre numéro de sécurité sociale');
    await this.answerOnHardware(person.nir);
    await this.expectTitle('Votre nom de naissance');
    await this.answer(person.birthName.toUpperCase());
    await this.expectTitle('Votre date de naissance');
    await this.answer(person.birthDate);
    await this.expectTitle('Votre code postal');
    await this.answer(person.postalCode);
    await this.expectTitle('Vérifiez vos réponses');
    await this.press('Demander mon code');
  }

  /** Types on the hardware keyboard that some terminals have: quicker for long texts. */
  async typeOnHardware(text: string): Promise<void> {
    await this.page.locator('input').last().focus();
    // A run in which no key comes twice in a row is typed at once.
    for (const [index, run] of runsOf(text).entries()) {
      if (index > 0) await this.#untilSameKeyCounts();
      await this.page.keyboard.type(run);
    }
  }

  /** The definitive password, twice. */
  async choosePassword(password: string): Promise<void> {
    await this.expectTitle('Votre mot de passe');
    await this.typeOnHardware(password);
    await this.press('Continuer');
    await this.expectTitle('Tapez-le encore une fois');
    await this.typeOnHardware(password);
    await this.press('Continuer');
  }

  /** Every word on the screen, for comparing two screens. */
  async words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Waits until the gateway has answered: the kiosk holds its allotments. */
  async waitForOnline(): Promise<void> {
    await contactUntil(this.page, () => expect(this.page.getByText('En ligne', { exact: true })).toBeVisible(soon));
  }

  /** From now on the kiosk starts without a network. */
  async waitForServiceWorker(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async quit(): Promise<void> {
    await this.press('Quitter');
  }
}

/** Split where a character comes twice in a row. */
const runsOf = (text: string): readonly string[] => text.split(/(?<=(.))(?=\1)/u).filter((_, index) => index % 2 === 0);

export interface IssuedCode {
  readonly code: string;
  readonly reference: string;
}
