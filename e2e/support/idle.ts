import type { Page } from '@playwright/test';
import { defaultTimings } from '#kiosk-config/defaults.ts';

const { idleReadingMs, idleTypingMs, warningMs } = defaultTimings;
const moreMs = 500;

/**
 * Moves the page's clock, which was installed before the page was opened, instead of waiting: nobody touches anything
 * until the warning is due.
 */
export async function passUntilWarning(page: Page, screen: 'reading' | 'typing'): Promise<void> {
  const idleMs = screen === 'typing' ? idleTypingMs : idleReadingMs;
  await page.clock.fastForward(idleMs - warningMs + moreMs);
}

/** Nobody answers the warning. */
export async function passWarning(page: Page): Promise<void> {
  await page.clock.fastForward(warningMs + moreMs);
}
