import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** The public pages, as the visitor's own phone or computer opens them. */
export class Phone {
  constructor(readonly page: Page) {}

  async openUsePage(gatewayUrl: string): Promise<void> {
    await this.page.goto(`${gatewayUrl}/code`);
    await this.expectTitle('Utiliser mon code provisoire');
  }

  /** Opens the link of a mail, at the address by which the tests reach the gateway. */
  async openPasswordLink(gatewayUrl: string, mail: string): Promise<void> {
    const { pathname, hash } = new URL(/https?:\/\/\S+/.exec(mail)?.[0] ?? '');
    await this.page.goto('about:blank');
    await this.page.goto(`${gatewayUrl}${pathname}${hash}`);
  }

  /** Scans the QR of a slip, and touches the button. Ends at the page's answer. */
  async activate(gatewayUrl: string, claim: Uint8Array): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${gatewayUrl}/c#${Buffer.from(claim).toString('base64url')}`);
    await this.expectTitle('Activer mon code provisoire');
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/public/claims'));
    await this.page.getByRole('button', { name: 'Activer mon code' }).click();
    await answered;
  }

  /** NIR, reference and code; the page does its proof of work by itself. */
  async use(caisse: string, typed: { nir: string; reference: string; code: string }): Promise<void> {
    await this.page.getByLabel(caisse, { exact: true }).check();
    await this.page.getByLabel('Numéro de sécurité sociale').fill(typed.nir);
    await this.page.getByLabel('Référence', { exact: true }).fill(typed.reference);
    await this.page.getByLabel('Code provisoire', { exact: true }).fill(typed.code);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/public/code-uses'));
    await this.page.getByRole('button', { name: 'Continuer' }).click();
    await answered;
  }

  async choosePassword(password: string, title = 'Choisissez votre mot de passe'): Promise<void> {
    await this.expectTitle(title);
    await this.page.getByLabel('Nouveau mot de passe', { exact: true }).fill(password);
    await this.page.getByLabel('Confirmation du nouveau mot de passe').fill(password);
    await this.page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async expectRefusal(sentence: string): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(sentence);
    await expect(this.page.getByRole('status'), 'seen without scrolling').toBeInViewport();
  }
}
