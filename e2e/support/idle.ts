import type { Page } from '@playwright/test';
import { defaultTimings } from '#kiosk-config/defaults.ts';
import { sessionDelays } from '#machines/session/delays.ts';

const { idleReadingMs, idleTypingMs, warningMs } = defaultTimings;
const moreMs = 500;
const idleMs = { reading: idleReadingMs, typing: idleTypingMs, message: sessionDelays.messageWaitMs } as const;

/** Moves the page's clock to the warning instead of waiting. The clock must be installed before the page opens. */
export async function passUntilWarning(page: Page, screen: keyof typeof idleMs): Promise<void> {
  await page.clock.fastForward(idleMs[screen] - warningMs + moreMs);
}

/** Nobody answers the warning. */
export async function passWarning(page: Page): Promise<void> {
  await page.clock.fastForward(warningMs + moreMs);
}
