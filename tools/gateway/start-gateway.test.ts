import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startGateway } from './start-gateway.mjs';

const entry = fileURLToPath(new URL('testing/stand-in.mjs', import.meta.url));

describe('a gateway started by a test', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>> | undefined;

  afterEach(async () => {
    await gateway?.stop();
  });

  const ask = async () => (await fetch(gateway?.url ?? '')).json();

  it('is ready when it comes back, and knows nothing of the environment of the test', async () => {
    gateway = await startGateway({ entry });
    expect(await ask()).toEqual({ starts: 1, nodeEnv: 'unset', greeting: 'none' });
  });

  it('begins with a copy of the data of another, which stays as it was', async () => {
    gateway = await startGateway({ entry });
    const other = await startGateway({ entry, copyOf: gateway.dataDir });
    expect(await (await fetch(other.url)).json()).toMatchObject({ starts: 2 });
    await other.stop();
    expect(await ask()).toMatchObject({ starts: 1 });
  });

  it('keeps port and data over a restart and takes new settings', async () => {
    gateway = await startGateway({ entry });
    await gateway.restart({ GREETING: 'bonjour' });
    expect(await ask()).toEqual({ starts: 2, nodeEnv: 'unset', greeting: 'bonjour' });
    expect(gateway.output).toContain('stopped cleanly');
  });

  it('ends without a word when killed, and starts again', async () => {
    gateway = await startGateway({ entry });
    await gateway.kill();
    expect(gateway.isRunning).toBe(false);
    await expect(ask()).rejects.toThrow('fetch failed');
    expect(gateway.output).not.toContain('stopped cleanly');

    await gateway.start();
    expect(await ask()).toMatchObject({ starts: 2 });
  });

  it('gives its exit code and removes its data when it stops', async () => {
    gateway = await startGateway({ entry });
    expect(existsSync(gateway.dataDir)).toBe(true);
    expect(await gateway.stop()).toBe(0);
    expect(existsSync(gateway.dataDir)).toBe(false);
  });

  it('says what the gateway said when it could not start', async () => {
    await expect(startGateway({ entry, env: { FAILS: 'yes' } })).rejects.toThrow(/code 3[^]*the database is locked/);
  });
});
