import type { Page } from '@playwright/test';
import { defaultTimings } from '#kiosk-config/defaults.ts';

const { idleReadingMs, idleTypingMs, warningMs } = defaultTimings;
const moreMs = 500;

/** Moves the page's clock to the warning instead of waiting. The clock must be installed before the page opens. */
export async function passUntilWarning(page: Page, screen: 'reading' | 'typing'): Promise<void> {
  const idleMs = screen === 'typing' ? idleTypingMs : idleReadingMs;
  await page.clock.fastForward(idleMs - warningMs + moreMs);
}

/** Nobody answers the warning. */
export async function passWarning(page: Page): Promise<void> {
  await page.clock.fastForward(warningMs + moreMs);
}
