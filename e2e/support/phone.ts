import { expect, type Page } from '@playwright/test';

/** The public pages, as the visitor's own phone or computer opens them. */
export class Phone {
  constructor(readonly page: Page) {}

  async openUsePage(gatewayUrl: string): Promise<void> {
    await this.page.goto(`${gatewayUrl}/code`);
    await this.expectTitle('Utiliser mon code provisoire');
  }

  /** NIR, reference and code; the page does its proof of work by itself. */
  async use(caisse: 'Caf' | 'Assurance maladie', typed: { nir: string; reference: string; code: string }): Promise<void> {
    await this.page.getByLabel(caisse, { exact: true }).check();
    await this.page.getByLabel('Numéro de sécurité sociale').fill(typed.nir);
    await this.page.getByLabel('Référence', { exact: true }).fill(typed.reference);
    await this.page.getByLabel('Code provisoire', { exact: true }).fill(typed.code);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/public/code-uses'));
    await this.page.getByRole('button', { name: 'Continuer' }).click();
    await answered;
  }

  async choosePassword(password: string): Promise<void> {
    await this.expectTitle('Choisissez votre mot de passe');
    await this.page.getByLabel('Nouveau mot de passe', { exact: true }).fill(password);
    await this.page.getByLabel('Confirmation du nouveau mot de passe').fill(password);
    await this.page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async expectRefusal(sentence: string): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(sentence);
  }
}
