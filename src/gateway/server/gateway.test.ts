import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { FolderInUse } from '../database/folder-lock.ts';
import { InstallationMismatch } from '../installation/installation.ts';
import { openFoundation, serve } from './gateway.ts';
import { silentLog } from './logging.ts';
import { startLines } from './start-lines.ts';
import { testConfiguration } from '../testing/dependencies.ts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

describe('a gateway on the embedded database', () => {
  let configuration: Configuration;
  const start = async () => {
    const foundation = await openFoundation(configuration, systemClock, silentLog);
    return { foundation, gateway: await serve(foundation) };
  };

  const configure = async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'gateway-run-'));
    const port = await freePort();
    configuration = {
      ...testConfiguration,
      port,
      dataDir,
      publicUrl: `http://localhost:${port}`,
      keysFile: join(dataDir, 'keys.json'),
      database: { kind: 'embedded', folder: dataDir },
    };
  };

  /** Of a gateway that has run once: only the first start makes a database from nothing, which takes seconds. */
  let dataOfFirstStart: string;
  beforeAll(async () => {
    await configure();
    dataOfFirstStart = configuration.dataDir;
    await (await start()).gateway.stop();
  });
  afterAll(async () => {
    await rm(dataOfFirstStart, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await configure();
    await cp(dataOfFirstStart, configuration.dataDir, { recursive: true });
  });
  afterEach(async () => {
    await rm(configuration.dataDir, { recursive: true, force: true });
  });

  it('starts, is ready, stops, and starts again on the same data with the same agents', async () => {
    const first = await start();
    const ready = await fetch(`${first.gateway.localUrl}/api/health/ready`);
    expect(ready.status).toBe(200);
    const lines = await startLines(first.foundation, first.gateway);
    expect(lines.join('\n')).toContain('a power cut may lose data');
    expect(lines.filter((line) => /PIN \d{8}$/.test(line))).toHaveLength(2);
    await first.gateway.stop();
    await expect(fetch(`${first.gateway.localUrl}/api/health/live`)).rejects.toThrow();

    const second = await start();
    expect((await startLines(second.foundation, second.gateway)).at(-1)).toBe(lines.at(-1));
    await second.gateway.stop();
  });

  it('refuses a second one on its folder, and leaves the first alone', async () => {
    const { gateway } = await start();
    await expect(openFoundation(configuration, systemClock, silentLog)).rejects.toThrow(FolderInUse);
    expect((await fetch(`${gateway.localUrl}/api/health/live`)).status).toBe(200);
    await gateway.stop();
  });

  it('is refused in production on the data of a demonstration, and by its keys alone; the demonstration goes on', async () => {
    const { keysFile } = configuration;
    expect(JSON.parse(await readFile(keysFile, 'utf8'))).toMatchObject({ installation: 'demonstration' });
    const open = async (changes: Partial<Configuration>) =>
      await openFoundation({ ...configuration, mode: 'production', ...changes }, systemClock, silentLog);
    await expect(open({})).rejects.toThrow(InstallationMismatch);
    await expect(open({ database: { kind: 'memory' } })).rejects.toThrow(InstallationMismatch);
    const { gateway } = await start();
    await gateway.stop();
  });

  it('gives everything back when it cannot listen', async () => {
    const occupied = createServer();
    await new Promise<void>((resolve) => occupied.listen(configuration.port, '127.0.0.1', resolve));
    await expect(start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => occupied.close(resolve));
    const { gateway } = await start();
    await gateway.stop();
  });

  it('answers what was begun before it stops', async () => {
    const { gateway, foundation } = await start();
    const { database } = foundation.dependencies;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const transaction = database.transaction().execute(() => held);
    const begun = fetch(`${gateway.localUrl}/api/health/ready`);
    await systemClock.sleep(100);
    const stopped = gateway.stop();
    release();
    await transaction;
    expect((await begun).status).toBe(200);
    await stopped;
  });
});
