import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';

/** Times of a site where nobody waits long: only idle ends are tested with them. */
export const shortIdle = {
  'toulouse-riquet': { timings: { idleReadingMs: 6_000, idleTypingMs: 6_000, warningMs: 2_000 } },
} as const;

export interface Place {
  readonly profile: Profile;
  readonly gateway: RunningGateway;
}

/** Ends the session and answers with the page on which the next visitor stands; it waits for attract. */
export type Ending = (kiosk: Kiosk, place: Place) => Promise<Kiosk>;

export const quit: Ending = async (kiosk) => {
  await kiosk.page.locator('[data-bar="quit"]').click();
  await backAtAttract(kiosk);
  return kiosk;
};

/** Nobody touches anything any more. */
export const idle: Ending = async (kiosk) => {
  await backAtAttract(kiosk);
  return kiosk;
};

export const staffReset: Ending = async (kiosk, { gateway }) => {
  const [, name = '', pin = ''] = /^ {2}(\S.*?) +PIN (\d+)$/m.exec(gateway.output) ?? [];
  await kiosk.page.keyboard.press('Control+Alt+KeyS');
  await kiosk.press(new RegExp(name));
  await kiosk.typeOnHardware(pin);
  await kiosk.press('Confirmer');
  await kiosk.press('Fermer la session du visiteur');
  await backAtAttract(kiosk);
  return kiosk;
};

/** A new version takes over, or somebody finds the key F5: the document is loaded anew. */
export const reload: Ending = async (kiosk) => {
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  return kiosk;
};

/** The page's process dies; what watches over the terminal opens the kiosk again. */
export const rendererCrash: Ending = async (kiosk, { profile, gateway }) => {
  const crashed = kiosk.page.waitForEvent('crash');
  const session = await profile.context.newCDPSession(kiosk.page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const fresh = new Kiosk(await profile.context.newPage());
  await kiosk.page.close();
  await fresh.open(gateway.url);
  return fresh;
};

/** « Vos informations ont été effacées » may be skipped by a touch; nobody does: the kiosk comes back by itself. */
async function backAtAttract(kiosk: Kiosk): Promise<void> {
  await kiosk.waitForAttract();
}
