import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** An invisible screen, for a browser with windows. */
export interface VirtualScreen {
  /** For the variable `DISPLAY`. */
  readonly display: string;
  readonly close: () => Promise<void>;
}

/** Starts Xvfb on a display of its own choice. */
export async function openScreen(width: number, height: number): Promise<VirtualScreen> {
  const options = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const told = server.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    told.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
  });
  return {
    display: `:${number}`,
    async close() {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
