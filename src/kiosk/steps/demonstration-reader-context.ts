import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DemonstrationReader } from '#kiosk/devices/demonstration-reader.ts';

/** The demonstration reader; undefined everywhere but in demonstration mode. */
export const DemonstrationReaderContext = createContext<DemonstrationReader | undefined>(undefined);

export const useDemonstrationReader = (): DemonstrationReader | undefined => useContext(DemonstrationReaderContext);
