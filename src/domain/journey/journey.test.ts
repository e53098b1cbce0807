import { describe, expect, test } from 'vitest';
import { journeyIdSchema } from './journey.ts';

describe('the name of a journey', () => {
  test('is one word in camel case', () => {
    for (const name of ['provisionalCode', 'codeUse', 'rendezVous', 'fixture2']) {
      expect(journeyIdSchema.safeParse(name).success).toBe(true);
    }
    for (const name of ['', 'Provisional', 'code-use', 'code use', '2codes', 'é']) {
      expect(journeyIdSchema.safeParse(name).success).toBe(false);
    }
  });
});
