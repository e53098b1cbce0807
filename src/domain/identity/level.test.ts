import { describe, expect, test } from 'vitest';
import { identityLevels, reaches } from './level.ts';

describe('identity levels', () => {
  test('go from anonymous to strong, and each reaches itself and all below', () => {
    expect(identityLevels).toEqual(['anonymous', 'declared', 'presented', 'authenticated', 'strong']);
    identityLevels.forEach((level, rank) => {
      identityLevels.forEach((needed, neededRank) => {
        expect(reaches(level, needed)).toBe(rank >= neededRank);
      });
    });
  });
});
