import { expect, test } from 'vitest';
import { createNoncePool } from './nonce-pool.ts';

test('a nonce serves once, the newest first, and only a few are kept', () => {
  const pool = createNoncePool();
  expect(pool.take()).toBeUndefined();
  for (const nonce of ['a', 'b', 'b', null, 'c', 'd', 'e', 'f']) pool.put(nonce);
  expect([pool.take(), pool.take(), pool.take(), pool.take(), pool.take()]).toEqual(['f', 'e', 'd', 'c', undefined]);
});
