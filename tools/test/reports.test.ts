import { expect, it } from 'vitest';
import { testsOfPlaywright, testsOfVitest } from './reports.mjs';
import { secondsPerFile, secondsPerJourney, secondsPerPhase, table } from './seconds.mjs';

const spec = (title: string, annotations: { type: string; description: string }[] = [], tags: string[] = []) => ({
  title,
  tags,
  ok: true,
  tests: [{ annotations, results: [{ duration: 1_500 }] }],
});
const walked = [
  { type: 'journey', description: 'simulation' },
  { type: 'seconds:walk', description: '0.75' },
  { type: 'seconds:axe', description: '1.25' },
];
const report = {
  suites: [
    {
      title: 'wipe.spec.ts',
      file: 'wipe.spec.ts',
      specs: [spec('P19 leaves nothing', walked)],
      suites: [
        { title: 'a wipe', file: 'wipe.spec.ts', specs: [spec('by idleness', walked, ['exhaustive']), spec('else')] },
      ],
    },
  ],
};

it('reads the tests of both runners in one shape', () => {
  const file = {
    name: 'src/wipe.exhaustive.test.ts',
    assertionResults: [{ fullName: 'a wipe P19', status: 'failed', duration: 500 }],
  };
  expect(testsOfVitest({ testResults: [file] })).toEqual([
    {
      file: file.name,
      name: 'a wipe P19',
      wasRun: true,
      hasPassed: false,
      isExhaustive: true,
      seconds: 0.5,
      annotations: [],
    },
  ]);
  expect(testsOfPlaywright(report).map(({ name, isExhaustive }) => [name, isExhaustive])).toEqual([
    ['P19 leaves nothing', false],
    ['a wipe by idleness', true],
    ['a wipe else', false],
  ]);
});

it('adds up seconds per file, journey and phase, the longest first', () => {
  const tests = testsOfPlaywright(report);
  expect(secondsPerFile(tests)).toEqual([{ name: 'e2e/wipe.spec.ts', seconds: 4.5 }]);
  expect(secondsPerJourney(tests, 2)).toEqual([{ name: 'simulation', seconds: 1.5 }]);
  expect(secondsPerPhase(tests)).toEqual([
    { name: 'axe', seconds: 2.5 },
    { name: 'walk', seconds: 1.5 },
  ]);
});

it('prints what is long, and short parts as one row', () => {
  const rows = [
    { name: 'long', seconds: 12.34 },
    { name: 'short', seconds: 0.5 },
    { name: 'shorter', seconds: 0.25 },
  ];
  expect(table('seconds', rows)).toEqual(['', 'seconds', '    12.3  long', '     0.8  2 below one second']);
  expect(table('seconds', [])).toEqual([]);
});
