import { problemName, type ProblemName } from '#contract/routes/problem.ts';
import { contactRoute, type ContactAnswer as GatewayContact, type KioskReport } from '#contract/routes/contact.ts';
import type { ContactAnswer, ContactRefusal } from '#machines/connectivity/ports.ts';
import type { CallFailure, GatewayClient } from '../gateway-client/gateway-client.ts';
import { hearOfParameters } from '../parameters/hear-of-parameters.ts';
import { releaseKeys } from '../parameters/release-keys.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { storeContact } from './store-contact.ts';

export interface ContactParts {
  readonly database: KioskDatabase;
  readonly gateway: Pick<GatewayClient, 'call'>;
  /** How the kiosk is now. */
  readonly report: () => Promise<KioskReport>;
  /** `navigator.onLine`: a hint for the words shown, never a proof. */
  readonly browserIsOnline: () => boolean;
  /** Told what the gateway said, once it is put away: version expected, configuration, mode. */
  readonly onAnswer: (contact: GatewayContact) => void;
  readonly timeoutMs?: number;
}

const REFUSALS: Partial<Record<ProblemName, ContactRefusal>> = {
  kioskRevoked: 'revoked',
  counterForked: 'suspended',
  kioskUnknown: 'unknownKiosk',
  signatureInvalid: 'unknownKiosk',
  kioskUnconfirmed: 'unknownKiosk',
};

/** The kiosk's heartbeat: the port `connectivity.contact`. What the gateway gives is verified and put away before it answers. */
export async function contact(parts: ContactParts): Promise<ContactAnswer> {
  const { database, gateway, timeoutMs } = parts;
  const result = await gateway.call(contactRoute, {
    body: await parts.report(),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  if (result.kind !== 'answer') return refusalOf(result, parts.browserIsOnline());
  await storeContact(database, result.answer);
  parts.onAnswer(result.answer);
  // Nobody waits for it, and whatever comes of it the contact was made.
  void hearOfParameters(
    { database, gateway, keys: releaseKeys() },
    { version: result.answer.parametersVersion, at: result.answer.time },
  ).catch(() => undefined);
  return {
    kind: 'answered',
    caisses: Object.fromEntries(result.answer.caisses.map(({ caisse, state }) => [caisse, state])),
  };
}

function refusalOf(failure: CallFailure, browserIsOnline: boolean): ContactAnswer {
  if (failure.kind === 'notEnrolled') return { kind: 'refused', reason: 'unknownKiosk' };
  const reason = failure.kind === 'problem' ? REFUSALS[problemName(failure.problem)] : undefined;
  if (reason !== undefined) return { kind: 'refused', reason };
  return { kind: 'noAnswer', cause: browserIsOnline ? 'gateway' : 'network' };
}
