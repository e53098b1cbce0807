import { cleanup } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

/** Every test in a page starts on an empty one, in a browser that pretends nothing yet (vitest.config.ts). */
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
