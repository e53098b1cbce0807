import { createTimers } from './clock.ts';
import { painted } from './painted.ts';
import { readAtBoot, type BootRead } from './storage/boot-read.ts';
import { browserPlaces } from './storage/browser-places.ts';

const timers = createTimers();
const readStorage = (): Promise<BootRead | undefined> => readAtBoot(browserPlaces(), timers);

async function begin(root: HTMLElement): Promise<void> {
  // The storage is read while the page is painted and the app evaluated.
  const first = readStorage();
  // « Un instant… », as it was served, comes before all that is to be evaluated.
  await painted();
  const { start } = await import('./start.tsx');
  start(root, { first, again: readStorage });
}

const root = document.getElementById('app');
if (root) void begin(root);
