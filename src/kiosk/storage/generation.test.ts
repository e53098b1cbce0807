import { describe, expect, test } from 'vitest';
import { readFact, writeFact } from './facts.ts';
import { cacheMarkerStore, checkGeneration } from './generation.ts';
import { GENERATION_CACHE } from './layout.ts';
import { memoryCaches, memoryMarker } from './testing/memory-marker.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

const FIRST = '0f4f8a55-3f43-4a38-9d6f-0a4f2d7f4b01';
const SECOND = '7a1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d';

describe('the generation of the storage', () => {
  test('is new on a terminal that never ran', async () => {
    const [database, marker] = [await openTestDatabase(), memoryMarker()];
    expect(await checkGeneration(database, marker, () => FIRST)).toBe('new');
    expect(await readFact(database, 'generation')).toBe(FIRST);
    expect(await marker.read()).toBe(FIRST);
  });

  test('is the same after a restart', async () => {
    const [database, marker] = [await openTestDatabase(), memoryMarker()];
    await checkGeneration(database, marker, () => FIRST);
    expect(await checkGeneration(database, marker, () => SECOND)).toBe('same');
  });

  test('is lost, not new, when the browser dropped the database', async () => {
    const marker = memoryMarker(FIRST);
    const emptied = await openTestDatabase();
    expect(await checkGeneration(emptied, marker, () => SECOND)).toBe('lost');
    expect(await checkGeneration(emptied, marker, () => FIRST)).toBe('same');
  });

  test('is whole when only the marker was dropped, which is written again', async () => {
    const [database, marker] = [await openTestDatabase(), memoryMarker()];
    await writeFact(database, 'generation', FIRST);
    expect(await checkGeneration(database, marker, () => SECOND)).toBe('markerLost');
    expect(await marker.read()).toBe(FIRST);
  });

  test('is lost when database and marker belong to different lives', async () => {
    const [database, marker] = [await openTestDatabase(), memoryMarker(SECOND)];
    await writeFact(database, 'generation', FIRST);
    expect(await checkGeneration(database, marker, () => SECOND)).toBe('lost');
  });

  test('keeps its marker as one entry of one cache', async () => {
    const caches = memoryCaches();
    const marker = cacheMarkerStore(caches);
    expect(await marker.read()).toBeUndefined();
    await marker.write(FIRST);
    await marker.write(SECOND);
    expect(await marker.read()).toBe(SECOND);
    expect(await caches.keys()).toEqual([GENERATION_CACHE]);
    expect(await (await caches.open(GENERATION_CACHE)).keys()).toHaveLength(1);
  });
});
