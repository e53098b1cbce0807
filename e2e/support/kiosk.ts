import type { Locator, Page } from '@playwright/test';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import * as codeActs from '#kiosk/journeys/provisional-code/testing/acts.ts';
import type { CardHolder, DeclaredPerson, Driver } from '#kiosk/testing/driver.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';
import type { IssuedCode } from '#kiosk/testing/journey-proof.ts';
import { defaultSameKeyMs } from '#ui/fields/key-timing.ts';
import { contactUntil, soon } from './contact-until.ts';
import { expect } from './expect.ts';

export { camille } from '#kiosk/testing/people.ts';
export type { CardHolder, DeclaredPerson } from '#kiosk/testing/driver.ts';
export type { IssuedCode } from '#kiosk/testing/journey-proof.ts';

/** The kiosk as a visitor touches it. Each act reads as the visitor would say it. */
export class Kiosk implements Driver {
  constructor(readonly page: Page) {}

  /** Opens the kiosk and waits until it offers to start. The first opening enrols it, at the site named. */
  async open(gatewayUrl: string, site?: string): Promise<void> {
    await this.page.goto(`${gatewayUrl}/borne/${site === undefined ? '' : `?site=${site}`}`);
    await this.waitForAttract();
  }

  async waitForAttract(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' })).toBeVisible();
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' }).click();
  }

  async chooseCaisse(caisse: CaisseId): Promise<void> {
    await this.openTile(caisse);
  }

  async chooseService(journey: JourneyId): Promise<void> {
    await this.openTile(journey);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#button(name).click();
  }

  #button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  async choose(value?: string): Promise<void> {
    await this.page
      .locator(value === undefined ? '[data-choice]' : `[data-choice="${value}"]`)
      .first()
      .click();
  }

  async openTile(tile: string): Promise<void> {
    await this.page.locator(`[data-tile="${tile}"]`).click();
  }

  async fill(text: string): Promise<void> {
    await this.#field().fill(text);
  }

  /** Until the kiosk says so: what begins before is asked of a gateway that was there a moment ago. */
  async cutNetwork(): Promise<void> {
    await this.page.context().setOffline(true);
    await contactUntil(this.page, () =>
      expect(this.page.getByText('Hors connexion', { exact: true })).toBeVisible(soon),
    );
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

  #field(): Locator {
    return this.page.locator('input').last();
  }

  async expectField(text: string | RegExp): Promise<void> {
    await expect(this.#field(), 'what stands in the field').toHaveValue(text);
  }

  async expectScreen(screen: string | RegExp): Promise<void> {
    await expect(this.page.locator('[data-screen]')).toHaveAttribute('data-screen', screen);
  }

  async expectGone(screen: string): Promise<void> {
    await expect(this.page.locator(`[data-screen="${screen}"]`)).toHaveCount(0);
  }

  async expectWords(words: string): Promise<void> {
    await expect(this.page.getByText(words)).toBeVisible();
  }

  async expectChoices(): Promise<void> {
    await expect(this.page.locator('[data-choice]').first()).toBeVisible();
  }

  async screen(): Promise<string> {
    return (await this.page.locator('[data-screen]').getAttribute('data-screen')) ?? '';
  }

  offers(name: string | RegExp): Promise<boolean> {
    return this.#button(name).isVisible();
  }

  textsOf(selector: string): Promise<readonly string[]> {
    return this.page.locator(selector).allTextContents();
  }

  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** From the attract screen to the code: card in, birth date, confirmation. */
  issueCode(holder: CardHolder, caisse: CaisseId = 'cpam-31'): Promise<IssuedCode> {
    return codeActs.issueCode(this, holder, caisse);
  }

  /** The fictitious cards come from the gateway into memory: once they are there, the network may go. */
  waitForCards(): Promise<void> {
    return this.expectChoices();
  }

  insertCard(holder: CardHolder): Promise<void> {
    return insertCard(this, holder);
  }

  readCode(): Promise<IssuedCode> {
    return codeActs.readCode(this);
  }

  /** From the attract screen to the reader's slot. A site of one caisse asks for none. */
  comeToCard(caisse?: CaisseId): Promise<void> {
    return codeActs.comeToCard(this, caisse);
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
  giveDateAndConfirm(birthDate: string): Promise<void> {
    return codeActs.giveDateAndConfirm(this, birthDate);
  }

  /** From the slip's code to « Et maintenant ? ». */
  note(): Promise<void> {
    return codeActs.note(this);
  }

  /** From the attract screen to the question for the code, at a site of both caisses. */
  async comeToCode(holder: Pick<CardHolder, 'nir' | 'birthDate'>, caisse?: CaisseId): Promise<void> {
    await this.start();
    if (caisse !== undefined) await this.chooseCaisse(caisse);
    await this.chooseService('codeUse');
    await this.press('Commencer');
    await this.answer(holder.nir);
    await this.answer(holder.birthDate);
    await this.expectTitle('Votre code provisoire');
  }

  /** Without a card: the four questions and the check. */
  async declare(person: Omit<DeclaredPerson, 'label'>, caisse: CaisseId): Promise<void> {
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
    await this.#field().focus();
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

  async leave(): Promise<void> {
    await this.quit();
    await this.waitForAttract();
    await contactUntil(this.page, () => expect(this.page.getByText(/^(En ligne|Hors connexion)$/)).toBeVisible(soon));
  }
}

/** Split where a character comes twice in a row. */
const runsOf = (text: string): readonly string[] => text.split(/(?<=(.))(?=\1)/u).filter((_, index) => index % 2 === 0);
