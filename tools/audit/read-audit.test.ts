import { expect, it } from 'vitest';
import { exitCodeFor, linesFor, readAudit } from './read-audit.mjs';

const advisory = { title: 'Reads beyond the end', url: 'https://example.org/advisory', severity: 'high' };

it('lists what the registry knows, the worst first', () => {
  const audit = readAudit(
    JSON.stringify({
      vulnerabilities: {
        inner: { name: 'inner', severity: 'low', via: [{ title: 'Small' }], fixAvailable: false },
        outer: { name: 'outer', severity: 'high', via: [advisory, 'inner'], fixAvailable: true },
      },
    }),
  );
  expect(linesFor(audit)).toEqual([
    'high     outer',
    '         Reads beyond the end · https://example.org/advisory',
    '         through inner',
    'low      inner (no fix yet)',
    '         Small',
  ]);
  expect(exitCodeFor(audit)).toBe(1);
});

it('says that nothing is known only when the registry answered', () => {
  const audit = readAudit(JSON.stringify({ vulnerabilities: {} }));
  expect(linesFor(audit)).toEqual(['No known vulnerability in the dependencies.']);
  expect(exitCodeFor(audit)).toBe(0);
});

it.each([
  ['a registry without advisories', JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }), '405'],
  ['no answer', '', 'no answer'],
  ['an answer of another shape', '[]', 'no answer'],
])('%s is no good news, and said plainly', (_name, output, why) => {
  const audit = readAudit(output);
  expect(linesFor(audit)[0]).toContain('none was looked up');
  expect(linesFor(audit)[0]).toContain(why);
  expect(exitCodeFor(audit)).toBe(2);
});
