import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.mjs';

it('is one that nobody listens on', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const draws = [port, port];
  const drawn = await freePort(() => draws.pop() ?? 15_001);
  taken.close();
  expect(drawn).toBe(15_001);
});

it('is none that the system gives to outgoing connections', async () => {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '32768 60999');
  const ports = await Promise.all(Array.from({ length: 50 }, async () => await freePort()));
  expect(Math.max(...ports)).toBeLessThan(Number(range.split(/\s+/)[0]));
  expect(new Set(ports).size).toBeGreaterThan(40);
});
