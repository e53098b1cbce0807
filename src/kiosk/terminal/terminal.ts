import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { Clock, Timers } from '#kiosk/clock.ts';
import type { GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createLateClient } from '#kiosk/gateway-client/late-client.ts';
import { sendOverNetwork } from '#kiosk/gateway-client/network.ts';
import { createSignerSource, type SignerSource } from '#kiosk/gateway-client/signer.ts';
import { createTrustedTime, type TrustedTime } from './trusted-time.ts';
import { declareDatabase, type KioskDatabase } from '#kiosk/storage/database.ts';
import { createRequestCounter } from '#kiosk/storage/request-counter.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';
import { randomBytes } from './random.ts';

const SESSION_ID_BYTES = 16;

/** What is there from the document's first moment on. */
export interface DocumentParts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly resources: SessionResources;
}

/** What one document of the kiosk is made of; a visit and its parts live as long as this document. */
export interface Terminal extends DocumentParts {
  readonly database: KioskDatabase;
  readonly gateway: GatewayClient;
  readonly signer: SignerSource;
  readonly time: TrustedTime;
  /** Drawn anew for each document, hence for each visit. */
  readonly sessionId: string;
}

/** Puts the parts together. Nothing is opened, sent or started yet. */
export function createTerminal({ clock, timers, resources }: DocumentParts): Terminal {
  const database = declareDatabase();
  const signer = createSignerSource(database);
  const time = createTrustedTime(database, clock);
  const gateway = createLateClient(async () => {
    const { createGatewayClient } = await import('#kiosk/gateway-client/gateway-client.ts');
    return createGatewayClient({
      send: sendOverNetwork,
      timers,
      monotonicMs: clock.monotonicMs,
      counter: createRequestCounter(database),
      signer: signer.read,
      learnTime: time.learn,
    });
  });
  return {
    clock,
    timers,
    database,
    gateway,
    signer,
    time,
    resources,
    sessionId: toBase64Url(randomBytes(SESSION_ID_BYTES)),
  };
}
