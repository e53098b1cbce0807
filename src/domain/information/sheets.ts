/**
 * The benefits that have a sheet, in the source's order, which is that of their short names (#77–102).
 * Each is the name of a file under `kiosk-config/information/<language>/sheets`.
 */
export const sheetIds = [
  'aah',
  'ade',
  'aeeh',
  'ajpp',
  'ajpa',
  'af',
  'al',
  'alf',
  'als',
  'apl',
  'aripa',
  'ars',
  'asf',
  'cf',
  'pah',
  'paje',
  'paje-naissance',
  'paje-adoption',
  'paje-base',
  'paje-prepare',
  'paje-prepare-majoree',
  'paje-cmg',
  'ppa',
  'primd',
  'rsa',
] as const;
