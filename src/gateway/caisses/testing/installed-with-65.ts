import { installedConnectors as installed, reference, type Connector } from '../installed.ts';

export { reference };

/** Takes the place of `installed.ts` in the build with a second Caf (`e2e/second-caf`): one more instance of `reference`. */
export const installedConnectors: Readonly<Record<string, Connector>> = { ...installed, 'caf-65': reference };
