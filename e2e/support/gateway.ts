/** The built gateway in a process of its own. */
export { startGateway, type RunningGateway } from '../../tools/gateway/start-gateway.mjs';
