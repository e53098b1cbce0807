import { createTimers } from '#kiosk/clock.ts';
import { openPaperWorker } from '#kiosk/paper/open-paper-worker.ts';
import { createPaperWriter } from '#kiosk/paper/paper-writer.ts';
import { sampleSlip } from '#kiosk/journeys/provisional-code/testing/sample-slips.ts';

const slip = sampleSlip('deferred');

/**
 * Draws slips in the kiosk's own worker; gives the time of each, the first without any warming up.
 * @param {'a4' | 'ticket80'} paper @param {number} warm how many more
 */
async function drawSlips(paper, warm) {
  const writer = createPaperWriter({ openWorker: openPaperWorker, timers: createTimers() });
  const times = [];
  for (let drawn = 0; drawn <= warm; drawn += 1) {
    const start = performance.now();
    const pdf = await writer.write('slip', slip, paper);
    times.push(performance.now() - start);
    if (pdf.length < 1_000) throw new Error('this is no slip');
  }
  writer.close();
  const [cold = Number.NaN, ...others] = times;
  return { cold, warm: others };
}

Object.assign(window, { bench: { drawSlips } });
