import { expect, test } from 'vitest';
import { chunkFindings } from './journey-chunks.mjs';

const chunk = (name: string, moduleIds: readonly string[], imports: readonly string[] = []) => ({
  name,
  fileName: `assets/${name}.js`,
  moduleIds: moduleIds.map((id) => `/home/src/${id}`),
  imports: imports.map((file) => `assets/${file}.js`),
});

const sound = [
  chunk('index', ['kiosk/main.tsx', 'languages/fr/shell.json', 'kiosk/journeys/code-use/offer.ts']),
  chunk('visit', ['kiosk/shell/visit.tsx', 'languages/en/code-use.offer.json'], ['index']),
  chunk('journey-code-use', ['kiosk/journeys/code-use/journey.ts', 'languages/fr/code-use.json'], ['index', 'visit']),
  chunk('journey-simulation', ['kiosk/journeys/simulation/journey.ts'], ['visit', 'benefits']),
  chunk('benefits', ['domain/benefits/rules.ts']),
];

test('accepts one file a journey', () => {
  expect(chunkFindings(sound)).toEqual([]);
});

test.each([
  ['a journey in the shell', chunk('index', ['kiosk/journeys/code-use/journey.ts']), /index holds journey\.ts/],
  ['a journey’s texts in the visit', chunk('visit', ['languages/fr/code-use.json']), /visit holds code-use\.json/],
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
