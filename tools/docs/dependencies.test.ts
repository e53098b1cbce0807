import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('docs/dependencies.md names every package of package.json, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => {
    const [, packages = ''] = row.split('|');
    const withoutNotes = packages.replaceAll(/\([^)]*\)/g, '');
    return [...withoutNotes.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  });
  expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});
