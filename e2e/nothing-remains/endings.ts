import type { Visit } from '#kiosk/testing/journey-proof.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { passUntilWarning, passWarning } from '../support/idle.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { Staff } from '../support/staff.ts';

export interface Place {
  readonly profile: Profile;
  readonly gateway: RunningGateway;
}

/** One way a session ends. */
interface Ending {
  /** Whether the journey is done first. */
  readonly afterSuccess?: true;
  /** Whether the document dies before the kiosk can clean up. */
  readonly documentDies?: true;
  /** Ends the session, and answers with the page on which the next visitor stands, at attract. */
  readonly end: (kiosk: Kiosk, place: Place, visit: Visit) => Promise<Kiosk>;
}

type End = Ending['end'];

const quit: End = async (kiosk) => {
  await kiosk.page.locator('[data-bar="quit"]').click();
  await kiosk.waitForAttract();
  return kiosk;
};

/** The visitor has left: the test moves the clock of the page. */
const idle: End = async (kiosk, _place, { stopsAt }) => {
  await passUntilWarning(kiosk.page, stopsAt);
  await kiosk.page.getByRole('alertdialog').waitFor();
  await passWarning(kiosk.page);
  await kiosk.waitForAttract();
  return kiosk;
};

const staffReset: End = async (kiosk, { gateway }) => {
  await new Staff(kiosk.page, gateway).enter();
  await kiosk.press('Fermer la session du visiteur');
  await kiosk.waitForAttract();
  return kiosk;
};

/** A new version takes over, or a visitor finds the key F5: the document reloads. */
const reload: End = async (kiosk) => {
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  return kiosk;
};

/** The page's process dies; what watches over the terminal opens the kiosk again. */
const rendererCrash: End = async (kiosk, { profile, gateway }) => {
  const crashed = kiosk.page.waitForEvent('crash', { timeout: 0 });
  const session = await profile.context.newCDPSession(kiosk.page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const fresh = new Kiosk(await profile.context.newPage());
  await kiosk.page.close();
  await fresh.open(gateway.url);
  return fresh;
};

/** Every ending in which the browser lives on: first those that take the document from the kiosk before it can clean up. */
const endings = {
  'renderer crash': { documentDies: true, end: rendererCrash },
  reload: { documentDies: true, end: reload },
  finish: { afterSuccess: true, end: quit },
  'staff reset': { end: staffReset },
  quit: { end: quit },
  idle: { end: idle },
} as const satisfies Readonly<Record<string, Ending>>;

export type EndingName = keyof typeof endings;

export const endingNames = Object.keys(endings) as readonly EndingName[];

export const endingNamed = (name: EndingName): Ending => endings[name];
