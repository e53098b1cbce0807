import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

/** Every test in a browser starts on an empty page (vitest.config.ts). */
afterEach(cleanup);
