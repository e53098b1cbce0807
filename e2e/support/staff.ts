import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { RunningGateway } from './gateway.ts';
import { Kiosk } from './kiosk.ts';

const agent = 'Camille Fictive';

/** The agent's area, over any screen of the kiosk. */
export class Staff {
  readonly #kiosk: Kiosk;
  readonly #number: string;
  readonly #pin: string;

  constructor(
    readonly page: Page,
    gateway: RunningGateway,
  ) {
    this.#kiosk = new Kiosk(page);
    // As said last: a gateway that starts while no agent works takes them on again, with another PIN.
    const said = [...gateway.output.matchAll(new RegExp(`${agent} +number (\\d+) +PIN (\\d+)`, 'g'))].at(-1);
    const [, number, pin] = said ?? [];
    if (number === undefined || pin === undefined) throw new Error(`the gateway named no ${agent}`);
    this.#number = number;
    this.#pin = pin;
  }

  /** Waits until the kiosk knows so many of its agents: the gateway makes their verifiers, one by one, after the first contact. */
  async waitForAgents(amount = 1): Promise<void> {
    await expect(async () => {
      // They come with a contact, which a page that is loaded anew at once would never end.
      await this.#kiosk.waitForOnline();
      const known = (await agentsKnown(this.page)) >= amount;
      if (!known) await this.page.reload();
      await this.#kiosk.waitForAttract();
      expect(known).toBe(true);
    }).toPass();
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+KeyS');
    await expect(this.page.locator('[data-screen="staff.number"]')).toBeVisible();
  }

  async giveNumber(): Promise<void> {
    await this.#kiosk.fill(this.#number);
    await this.#kiosk.press('Continuer');
    await expect(this.page.locator('[data-screen="staff.pin"]')).toBeVisible();
  }

  async givePin(pin: string): Promise<void> {
    await this.giveNumber();
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

/** How many agents the kiosk could let in, from its own storage: no screen says it. */
async function agentsKnown(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('borne');
        opening.onerror = () => reject(opening.error ?? new Error('the database cannot be read'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('facts').objectStore('facts').get('staff');
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as { value: readonly unknown[] } | undefined)?.value.length ?? 0);
          };
        };
      }),
  );
}
