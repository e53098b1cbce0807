import { expect as unlimited } from '@playwright/test';

/** Something hangs when it takes longer. No slow machine comes near it: a limit here says nothing about speed. */
const hangMs = 60_000;

export const expect = unlimited.configure({ timeout: hangMs });
