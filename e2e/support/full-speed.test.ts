import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { atFullSpeed, keepsItsSpeed } from './full-speed.ts';

const fileOf = (spec: string): string => fileURLToPath(new URL(`../${spec}`, import.meta.url));

describe('specs whose pages keep their speed in a slow run', () => {
  it('are at most five, each there and each with a reason', () => {
    expect(atFullSpeed.length).toBeLessThanOrEqual(5);
    for (const { spec, because } of atFullSpeed) {
      expect(existsSync(fileOf(spec)), spec).toBe(true);
      expect(because.length, spec).toBeGreaterThan(20);
    }
  });

  it('are neither those of every step nor the gallery', () => {
    for (const spec of ['endings/every-step.spec.ts', 'screens/gallery.spec.ts', 'screens/every-screen.spec.ts']) {
      expect(existsSync(fileOf(spec)), spec).toBe(true);
      expect(keepsItsSpeed(fileOf(spec))).toBe(false);
    }
  });

  it('are found by their file', () => {
    expect(atFullSpeed.map(({ spec }) => keepsItsSpeed(fileOf(spec)))).not.toContain(false);
  });
});
