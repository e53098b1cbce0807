import { vi } from 'vitest';

/** Turns the pretended screen; a test without it stands in portrait. */
export function turnScreen(orientation: 'portrait' | 'landscape'): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-aspect-ratio') && orientation === 'landscape',
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
