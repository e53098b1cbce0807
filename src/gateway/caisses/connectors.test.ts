import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../server/configuration.ts';
import { refuseOtherConnectors } from './connectors.ts';
import { installedConnectors, type Connector } from './installed.ts';
import { referenceCaisse } from './reference/reference-caisse.ts';

/** As an integrator's, were it there. */
const other: Connector = {
  name: 'otherSystem',
  open: (id, { database, clock }) => referenceCaisse(id, database, clock),
};

describe('the connectors of a demonstration', () => {
  it('are the reference one for every caisse: those of this build start', () => {
    expect(() => refuseOtherConnectors('demonstration', installedConnectors)).not.toThrow();
  });

  it('are refused when one caisse has another, naming caisse and connector: nobody plays with real people', () => {
    const mixed = { ...installedConnectors, 'cpam-31': other };
    expect(() => refuseOtherConnectors('demonstration', mixed)).toThrow(ConfigurationError);
    expect(() => refuseOtherConnectors('demonstration', mixed)).toThrow(/cpam-31.*otherSystem/);
  });

  it('matter in a demonstration only', () => {
    expect(() => refuseOtherConnectors('production', { ...installedConnectors, 'caf-31': other })).not.toThrow();
  });
});
