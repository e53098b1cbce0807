import { createDemonstrationReader, type DemonstrationReader } from '#kiosk/devices/demonstration-reader.ts';
import { openSlipWorker } from '#kiosk/paper/open-slip-worker.ts';
import { createSlipWriter, type SlipWriter } from '#kiosk/paper/slip-writer.ts';
import { createCardKeys, type CardKeys } from '#kiosk/storage/throttle-store.ts';
import { randomBytes } from './random.ts';
import type { Terminal } from './terminal.ts';

/** The terminal with the parts that only a visit uses. */
export interface VisitTerminal extends Terminal {
  readonly cardKeys: CardKeys;
  readonly reader: DemonstrationReader;
  readonly slips: SlipWriter;
}

export function createVisitTerminal(terminal: Terminal): VisitTerminal {
  const { database, gateway, timers } = terminal;
  return {
    ...terminal,
    cardKeys: createCardKeys(database, randomBytes),
    reader: createDemonstrationReader(gateway),
    slips: createSlipWriter({ openWorker: openSlipWorker, timers }),
  };
}

/** Empties what the visit held in memory beside its session's actor (SECURITY « Wipe »). */
export function forgetVisit({ cardKeys, reader, slips }: VisitTerminal): void {
  reader.forget();
  cardKeys.forget();
  slips.close();
}
