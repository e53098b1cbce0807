import type { FleetTables } from '../fleet/tables.ts';
import type { InstallationTables } from '../installation/tables.ts';
import type { JobTables } from '../jobs/tables.ts';
import type { StaffTables } from '../staff/tables.ts';
import type { ThrottleTables } from '../throttles/tables.ts';

/** The foundation's tables, one interface an area, beside the code that reads them. */
export type GatewayTables = FleetTables & InstallationTables & JobTables & StaffTables & ThrottleTables;
