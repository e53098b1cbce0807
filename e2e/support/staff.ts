import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { RunningGateway } from './gateway.ts';
import { Kiosk } from './kiosk.ts';

const agent = 'Camille Fictive';

/** The agent's area, over any screen of the kiosk. */
export class Staff {
  readonly #kiosk: Kiosk;
  readonly #pin: string;

  constructor(
    readonly page: Page,
    gateway: RunningGateway,
  ) {
    this.#kiosk = new Kiosk(page);
    // As said last: a gateway that starts while no agent works takes them on again, with another PIN.
    const pin = [...gateway.output.matchAll(new RegExp(`${agent} +PIN (\\d+)`, 'g'))].at(-1)?.[1];
    if (pin === undefined) throw new Error(`the gateway named no ${agent}`);
    this.#pin = pin;
  }

  /** Waits until the kiosk knows so many of its agents: the gateway makes their verifiers, one by one, after the first contact. */
  async waitForAgents(amount = 1): Promise<void> {
    await expect(async () => {
      // They come with a contact, which a page that is loaded anew at once would never end.
      await this.#kiosk.waitForOnline();
      await this.open();
      const known =
        (await this.page.getByRole('button', { name: agent }).isVisible()) &&
        (await this.page.locator('[data-choice]').count()) >= amount;
      await this.#kiosk.press('Quitter l’espace agent');
      if (!known) await this.page.reload();
      await this.#kiosk.waitForAttract();
      expect(known).toBe(true);
    }).toPass();
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+KeyS');
    // Its waiting page has the same title.
    await expect(this.page.locator('[data-screen="staff.agents"]')).toBeVisible();
  }

  async givePin(pin: string): Promise<void> {
    await this.page.getByRole('button', { name: agent }).click();
    await this.#kiosk.fill(pin);
    await this.#kiosk.press('Confirmer');
  }

  async giveWrongPin(): Promise<void> {
    await this.givePin(this.#pin === '12345678' ? '87654321' : '12345678');
  }

  async enter(): Promise<void> {
    await this.open();
    await this.givePin(this.#pin);
    await expect(this.page.getByText(`Agent : ${agent}`)).toBeVisible();
  }
}
