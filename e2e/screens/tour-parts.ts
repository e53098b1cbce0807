import type { AtStop } from '#kiosk/testing/journey-proof.ts';
import type { RunningGateway } from '../support/gateway.ts';
import type { Kiosk } from '../support/kiosk.ts';

export interface Tour {
  readonly name: string;
  readonly hasAgents?: true;
  /** Nothing of it is recorded: it is another on another day. */
  readonly followsDay?: true;
  /** Walks the real kiosk from its first opening to the tour's end. */
  readonly walk: (parts: TourParts, at: AtStop) => Promise<void>;
}

export interface TourParts {
  readonly kiosk: Kiosk;
  /** Fresh: a tour takes caisses down, spends codes and wastes tries. */
  readonly gateway: RunningGateway;
}

export const password = 'Pastel+Violette7';

/** The first agent's PIN, which the gateway said at its start; a wrong PIN before it asks to wait. */
export async function enterPin(kiosk: Kiosk, gateway: RunningGateway): Promise<void> {
  const pin = /PIN (\d+)/.exec(gateway.output)?.[1];
  if (pin === undefined) throw new Error('the gateway named no agent');
  await kiosk.fill(pin);
  await kiosk.press('Confirmer');
  await kiosk.page.getByRole('button', { name: 'Imprimer une page d’essai' }).waitFor();
}
