import type { Page } from '@playwright/test';

/** Asks for a contact now, instead of waiting for the next minute: the gateway tells its version, and the kiosk looks. */
export const contactNow = (page: Page): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('online')));
