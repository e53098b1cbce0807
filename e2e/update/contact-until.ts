import { expect, type Page } from '@playwright/test';

/**
 * Asks for contacts now, instead of waiting for the next minute, until that holds: the gateway tells what it has, and the
 * kiosk looks. One ask alone may fall into a contact under way, which has already heard the gateway's former answer.
 */
export async function contactUntil(page: Page, holds: () => Promise<void>, timeoutMs: number): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => void window.dispatchEvent(new Event('online')));
    await holds();
  }).toPass({ timeout: timeoutMs, intervals: [500] });
}
