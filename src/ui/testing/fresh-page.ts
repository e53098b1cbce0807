import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

/** Imported for its effect: every test of the file starts on an empty page. */
afterEach(cleanup);
