import { expect, test } from 'vitest';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { languageIds } from '#domain/language.ts';
import { ITEM_KINDS, PRINT_KINDS } from './record-kinds.ts';
import { wordsOfKind } from './record-words.ts';

const kinds = [
  ...new Set([PRINT_KINDS, ...Object.values(ITEM_KINDS)].flatMap((named) => Object.values<string>(named))),
];

test.each(languageIds)('staff read other words for each kind of record (%s)', (language) => {
  const read = kinds.map((kind) => wordsOfKind(textsIn(language), kind));
  expect(new Set(read).size).toBe(kinds.length);
});

test('an item of the outbox is named by its type, then by how it ended', () => {
  const t = textsIn('fr');
  expect(wordsOfKind(t, 'requestRefused')).toBe('Demande de SMS\u00A0: illisible pour le serveur');
  expect(wordsOfKind(t, 'requestExpired')).toBe('Demande de SMS\u00A0: jamais partie à temps');
});
