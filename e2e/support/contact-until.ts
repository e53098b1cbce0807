import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** For one look among many: none of them is a limit. */
export const soon = { timeout: 500 };

/**
 * Checks a condition, and asks for a contact until it holds, instead of waiting for the next minute. It asks more than
 * once: a contact under way may already hold the gateway's previous answer.
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
