import { families } from './families.ts';
import type { E2eHousehold } from './household.ts';
import { peopleAlone } from './people-alone.ts';

/** A dozen households: alone and in couples, with and without children, tenants, owners and housed free, in each zone. */
export const households: readonly E2eHousehold[] = [...peopleAlone.slice(0, 2), ...families, ...peopleAlone.slice(2)];
