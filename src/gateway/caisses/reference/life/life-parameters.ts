import { shippedParameters, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { shippedParametersVersion } from '#domain/benefits/parameters/shipped-version.ts';

/** The rules that months are written by; the number tells one table from a corrected one. */
export interface LifeParameters {
  readonly version: number;
  readonly table: ParameterTable;
}

export const shippedLifeParameters: LifeParameters = { version: shippedParametersVersion, table: shippedParameters };

/** How the rules are read: as all that a visitor is shown. */
export const LIFE_READING = 'law';
