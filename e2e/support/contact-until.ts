import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** For one look among many: none of them is a limit. */
export const soon = { timeout: 500 };

/**
 * Looks whether that holds; as long as it does not, asks for a contact now, instead of waiting for the next minute. One ask
 * alone may fall into a contact under way, which has already heard the gateway's former answer.
 */
export async function contactUntil(page: Page, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    try {
      await holds();
    } catch (error) {
      await page.evaluate(() => void window.dispatchEvent(new Event('online')));
      throw error;
    }
  }).toPass({ intervals: [100] });
}
