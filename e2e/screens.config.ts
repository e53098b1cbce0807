import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** The tours of every screen, until they are proved and join the others (PLAN.md). */
export default defineConfig(config, { testIgnore: [], testMatch: 'screens/*.spec.ts' });
