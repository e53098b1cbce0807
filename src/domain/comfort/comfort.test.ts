import { describe, expect, test } from 'vitest';
import { languageOf, languages } from '../language.ts';
import { languageIdSchema } from '../language-schema.ts';
import { plainComfort } from './comfort.ts';
import { comfortSchema } from './comfort-schema.ts';

describe('comfort settings', () => {
  test('start plain', () => {
    expect(comfortSchema.parse({ ...plainComfort, language: 'fr' })).toEqual({
      language: 'fr',
      textSize: 100,
      contrast: 'normal',
      reach: false,
      moreTime: false,
      motion: true,
    });
  });

  test('know three sizes only (A18)', () => {
    const withSize = (textSize: number) => ({ ...plainComfort, language: 'fr', textSize });
    for (const size of [100, 150, 200]) {
      expect(comfortSchema.safeParse(withSize(size)).success).toBe(true);
    }
    expect(comfortSchema.safeParse(withSize(125)).success).toBe(false);
  });
});

describe('languages', () => {
  test('are each described once, French first', () => {
    expect(languages.map(({ id }) => id)).toEqual(languageIdSchema.options);
    expect(languages[0]?.ownName).toBe('Français');
    expect(languageOf('en').direction).toBe('ltr');
  });
});
