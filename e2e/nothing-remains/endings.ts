import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';

export interface Place {
  readonly profile: Profile;
  readonly gateway: RunningGateway;
}

/** One way a session ends. */
export interface Ending {
  readonly name: string;
  /** Whether the journey is done first. */
  readonly afterSuccess?: true;
  /** Whether the document dies before the kiosk can clean up. */
  readonly documentDies?: true;
  /** Ends the session, and answers with the page on which the next visitor stands, at attract. */
  readonly end: (kiosk: Kiosk, place: Place) => Promise<Kiosk>;
}

type End = Ending['end'];

const quit: End = async (kiosk) => {
  await kiosk.page.locator('[data-bar="quit"]').click();
  await kiosk.waitForAttract();
  return kiosk;
};

/** Nobody touches anything any more. */
const idle: End = async (kiosk) => {
  await kiosk.waitForAttract();
  return kiosk;
};

const staffReset: End = async (kiosk, { gateway }) => {
  const [, name = '', pin = ''] = /^ {2}(\S.*?) +PIN (\d+)$/m.exec(gateway.output) ?? [];
  await kiosk.page.keyboard.press('Control+Alt+KeyS');
  await kiosk.press(new RegExp(name));
  await kiosk.typeOnHardware(pin);
  await kiosk.press('Confirmer');
  await kiosk.press('Fermer la session du visiteur');
  await kiosk.waitForAttract();
  return kiosk;
};

/** A new version takes over, or somebody finds the key F5: the document is loaded anew. */
const reload: End = async (kiosk) => {
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  return kiosk;
};

/** The page's process dies; what watches over the terminal opens the kiosk again. */
const rendererCrash: End = async (kiosk, { profile, gateway }) => {
  const crashed = kiosk.page.waitForEvent('crash');
  const session = await profile.context.newCDPSession(kiosk.page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const fresh = new Kiosk(await profile.context.newPage());
  await kiosk.page.close();
  await fresh.open(gateway.url);
  return fresh;
};

/** Every ending in which the browser lives on and somebody does something. */
export const endings: readonly Ending[] = [
  { name: 'quit', end: quit },
  { name: 'finish', afterSuccess: true, end: quit },
  { name: 'staff reset', end: staffReset },
  { name: 'renderer crash', documentDies: true, end: rendererCrash },
  { name: 'reload', documentDies: true, end: reload },
];

/** The one ending that needs a site where nobody waits long. */
export const idleEnding: Ending = { name: 'idle', end: idle };
