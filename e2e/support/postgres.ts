/** The same server as in the unit tests of the gateway. */
export { sharingEnvironment, startPostgres, type RealPostgres } from '../../tools/postgres/start-postgres.mjs';
