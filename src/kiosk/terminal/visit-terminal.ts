import { createDemonstrationReader, type DemonstrationReader } from '#kiosk/devices/demonstration-reader.ts';
import { openPaperWorker } from '#kiosk/paper/open-paper-worker.ts';
import { createPaperWriter, type PaperWriter } from '#kiosk/paper/paper-writer.ts';
import { createCardKeys, type CardKeys } from '#kiosk/storage/throttle-store.ts';
import { randomBytes } from './random.ts';
import type { Terminal } from './terminal.ts';

/** The terminal with the parts that only a visit uses. */
export interface VisitTerminal extends Terminal {
  readonly cardKeys: CardKeys;
  readonly reader: DemonstrationReader;
  readonly papers: PaperWriter;
}

export function createVisitTerminal(terminal: Terminal): VisitTerminal {
  const { database, gateway, timers } = terminal;
  return {
    ...terminal,
    cardKeys: createCardKeys(database, randomBytes),
    reader: createDemonstrationReader(gateway),
    papers: createPaperWriter({ openWorker: openPaperWorker, timers }),
  };
}

/** Empties what the visit held in memory beside its session's actor (SECURITY « Wipe »). */
export function forgetVisit({ cardKeys, reader, papers }: VisitTerminal): void {
  reader.forget();
  cardKeys.forget();
  papers.close();
}
