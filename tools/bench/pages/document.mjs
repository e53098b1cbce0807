import { createTimers } from '#kiosk/clock.ts';
import { documentPaper } from '#kiosk/journeys/documents/paper/document-paper.ts';
import { sampleDocuments } from '#kiosk/journeys/documents/testing/sample-documents.ts';
import { openPaperWorker } from '#kiosk/paper/open-paper-worker.ts';
import { createPaperWriter } from '#kiosk/paper/paper-writer.ts';

const content = { document: sampleDocuments.paiementEtQuotient, isLargePrint: false };
const setting = /** @type {const} */ ({
  publicUrl: 'https://borne.example.org',
  visitorLanguage: 'fr',
  isDemonstration: false,
});

/**
 * Draws attestations in the kiosk's own worker, which a slip has warmed up as it does on a kiosk; gives the time of each,
 * the first with the loading of what only documents need.
 * @param {number} warm how many more
 */
async function drawDocuments(warm) {
  const writer = createPaperWriter({ openWorker: openPaperWorker, timers: createTimers() });
  await writer.warmUp('a4');
  const times = [];
  for (let drawn = 0; drawn <= warm; drawn += 1) {
    const start = performance.now();
    const pdf = await writer.write('document', documentPaper.words(content, setting), 'a4');
    times.push(performance.now() - start);
    if (pdf.length < 1_000) throw new Error('this is no document');
  }
  writer.close();
  const [cold = Number.NaN, ...others] = times;
  return { cold, warm: others };
}

Object.assign(window, { bench: { drawDocuments } });
