import { expect, type Page } from '@playwright/test';

/** A fictitious person of the reference caisse, as the demonstration reader offers them. */
export interface CardHolder {
  /** The beginning of the card's label. */
  readonly label: string;
  /** JJMMAAAA */
  readonly birthDate: string;
  /** 13 characters. */
  readonly nir: string;
}

/** « Cas simple : mobile et e-mail », in both caisses' files. */
export const camille: CardHolder = { label: 'Camille Martin', birthDate: '14061982', nir: '2820631991990' };

/** The kiosk as a visitor touches it. Each act reads as the visitor would say it. */
export class Kiosk {
  constructor(readonly page: Page) {}

  /** Opens the kiosk and waits until it offers to start. */
  async open(gatewayUrl: string): Promise<void> {
    await this.page.goto(`${gatewayUrl}/borne/`);
    await this.waitForAttract();
  }

  async waitForAttract(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' })).toBeVisible({ timeout: 20_000 });
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Touchez l’écran pour commencer' }).click();
  }

  async chooseCaisse(caisse: 'caf-31' | 'cpam-31'): Promise<void> {
    await this.page.locator(`[data-tile="${caisse}"]`).click();
  }

  async chooseService(journey: 'provisionalCode' | 'codeUse'): Promise<void> {
    await this.page.locator(`[data-tile="${journey}"]`).click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
  }

  /** Types on the on-screen keyboard; the same key twice needs the time that A26 asks for. */
  async type(characters: string): Promise<void> {
    for (const character of characters) {
      await this.page.getByRole('button', { name: character, exact: true }).click();
      await this.page.waitForTimeout(160);
    }
  }

  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 15_000 });
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

  async insertCard({ label }: CardHolder): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  }

  async readCode(): Promise<IssuedCode> {
    const digits = await this.page.locator('.code-digits .code-digit').allTextContents();
    const reference = await this.page.locator('.code-reference strong').textContent();
    return { code: digits.join(''), reference: (reference ?? '').replace(/[^0-9A-Z]/g, '') };
  }

  async quit(): Promise<void> {
    await this.press('Quitter');
  }
}

export interface IssuedCode {
  readonly code: string;
  readonly reference: string;
}
