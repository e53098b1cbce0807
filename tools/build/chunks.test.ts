import { expect, test } from 'vitest';
import { chunkFindings } from './chunks.mjs';

const chunk = (name: string, moduleIds: readonly string[], imports: readonly string[] = []) => ({
  name,
  fileName: `assets/${name}.js`,
  moduleIds: moduleIds.map((id) => `/home/src/${id}`),
  imports: imports.map((file) => `assets/${file}.js`),
});

const sound = [
  chunk('index', ['kiosk/main.ts']),
  chunk('shell', ['kiosk/start.tsx', 'languages/fr/shell.json', 'kiosk/journeys/code-use/offer.ts']),
  chunk('visit', ['kiosk/shell/visit.tsx', 'languages/en/code-use.offer.json'], ['index']),
  chunk('journey-code-use', ['kiosk/journeys/code-use/journey.ts', 'languages/fr/code-use.json'], ['index', 'visit']),
  chunk('journey-simulation', ['kiosk/journeys/simulation/journey.ts'], ['visit', 'benefits']),
  chunk('benefits', ['domain/benefits/rules.ts']),
];

test('accepts one file a journey', () => {
  expect(chunkFindings(sound)).toEqual([]);
});

test.each([
  ['a journey in the shell', chunk('shell', ['kiosk/journeys/code-use/journey.ts']), /shell holds journey\.ts/],
  ['a journey’s texts in the visit', chunk('visit', ['languages/fr/code-use.json']), /visit holds code-use\.json/],
  [
    'what visitors read in the visit',
    chunk('visit', ['../kiosk-config/information/fr/sheets/apl.md']),
    /visit holds apl\.md, which is journey-information’s/,
  ],
  [
    'the search of pages in the shell',
    chunk('shell', ['../node_modules/minisearch/dist/es/index.js']),
    /shell holds index\.js, which is journey-information’s/,
  ],
  [
    'the words of the search in another journey',
    chunk('journey-simulation', ['../node_modules/@orama/stemmers/dist/fr.js']),
    /journey-simulation holds fr\.js, which is journey-information’s/,
  ],
  [
    'two journeys in one file',
    chunk('journey-code-use', ['kiosk/journeys/code-use/journey.ts', 'kiosk/journeys/simulation/ports.ts']),
    /holds a part of simulation/,
  ],
  [
    'a journey that needs another',
    chunk('journey-code-use', ['kiosk/journeys/code-use/journey.ts'], ['journey-simulation']),
    /cannot be opened without journey-simulation/,
  ],
])('refuses %s', (_what, bad, finding) => {
  expect(chunkFindings([...sound.filter(({ name }) => name !== bad.name), bad]).join('\n')).toMatch(finding);
});
