import type { Route } from '#contract/routes/route.ts';
import type { BodyOption, CallOptions, CallResult, GatewayClient } from './gateway-client.ts';

/**
 * The way to the gateway, loaded when the first call is made: signatures and answers are much code, and the first screen
 * needs none of it. A client that cannot be loaded is a network that is not there.
 */
export function createLateClient(load: () => Promise<GatewayClient>): GatewayClient {
  let loading: Promise<GatewayClient> | undefined;
  let loaded: GatewayClient | undefined;
  let waiting = 0;
  /** A call that waits when all are aborted is aborted too. */
  let round = 0;

  const client = (): Promise<GatewayClient> => {
    loading ??= load().then(
      (made) => (loaded = made),
      (failure: unknown) => {
        loading = undefined;
        throw failure;
      },
    );
    return loading;
  };

  return {
    async call<R extends Route>(route: R, options: CallOptions & BodyOption<R>): Promise<CallResult<R>> {
      if (loaded) return loaded.call(route, options);
      const ofRound = round;
      waiting += 1;
      try {
        const made = await client();
        return ofRound === round ? await made.call(route, options) : { kind: 'aborted' };
      } catch {
        return { kind: 'offline' };
      } finally {
        waiting -= 1;
      }
    },
    abortAll() {
      round += 1;
      loaded?.abortAll();
    },
    lastWordsSaid: async () => await loaded?.lastWordsSaid(),
    inFlight: () => waiting + (loaded?.inFlight() ?? 0),
  };
}
