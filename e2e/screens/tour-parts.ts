import type { RunningGateway } from '../support/gateway.ts';
import type { CardHolder, Kiosk } from '../support/kiosk.ts';
import { expect } from './stage.ts';
/** Called at each stop, with its name; when it comes back, the page is as it was. */
export type AtStop = (stop: string) => Promise<void>;

export interface Tour {
  readonly name: string;
  /** Walks the real kiosk from its first opening to the tour's end. */
  readonly walk: (parts: TourParts, at: AtStop) => Promise<void>;
}

export interface TourParts {
  readonly kiosk: Kiosk;
  /** Fresh: a tour takes caisses down, spends codes and wastes tries. */
  readonly gateway: RunningGateway;
}

/** « Connu » of both caisses, deceased: the caisse refuses, and says no more. */
export const raymond: CardHolder & { readonly cardSerial: string } = {
  label: 'Raymond Castan',
  birthDate: '18041933',
  nir: '1330431991990',
  cardSerial: '9000000023',
};
export const hugo: CardHolder = { label: 'Hugo Bernard', birthDate: '03111980', nir: '1801131991990' };
export const lea: CardHolder = { label: 'Léa Bernard', birthDate: '21032010', nir: '2100331991990' };

export const password = 'Pastel+Violette7';

/** Puts the text in place of what stands there, and goes on. */
export async function answer(kiosk: Kiosk, text: string): Promise<void> {
  const field = kiosk.page.locator('input').last();
  await expect(field).toBeVisible();
  await field.fill(text);
  await kiosk.press('Continuer');
}

export function otherThan(code: string): string {
  return code === '5731' ? '5732' : '5731';
}

/** The first agent's PIN, which the gateway said at its start; a wrong PIN before it asks to wait. */
export async function enterPin(kiosk: Kiosk, gateway: RunningGateway): Promise<void> {
  const pin = /PIN (\d+)/.exec(gateway.output)?.[1];
  if (pin === undefined) throw new Error('the gateway named no agent');
  await kiosk.page.locator('input').last().waitFor();
  await kiosk.page.locator('input').last().fill(pin);
  await kiosk.press('Confirmer');
  await kiosk.page.getByRole('button', { name: 'Imprimer une page d’essai' }).waitFor();
}
