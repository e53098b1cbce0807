import type { Browser, BrowserContext } from '@playwright/test';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { Held, Stop } from '#kiosk/testing/journey-proof.ts';
import { everythingReadable, watchTerminal, type Found, type Watch } from '../nothing-remains/left-behind.ts';
import { passUntilWarning, passWarning } from '../support/idle.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import { codeMailedTo, codeSentTo } from '../support/demonstration.ts';
import { issueLiveCode } from '../support/live-code.ts';
import { addCouple, addPerson, type AddedPerson } from '../support/people.ts';
import { slowPages } from '../support/slow-pages.ts';
import { expect } from '../support/expect.ts';
import { Staff } from '../support/staff.ts';
import { watchHeld, type HeldWatch } from './held.ts';

export interface Ending {
  readonly name: string;
  readonly end: (kiosk: Kiosk, gateway: RunningGateway, stop: Stop) => Promise<void>;
}

export const endings: readonly Ending[] = [
  {
    name: 'P17 when nobody touches any more',
    async end({ page }, _gateway, { awaitsMessage }) {
      await passUntilWarning(page, awaitsMessage === true ? 'message' : 'typing');
      // Above what else may be open: a panel of the visitor's.
      await page.getByRole('alertdialog', { name: 'Êtes-vous toujours là ?' }).waitFor();
      await passWarning(page);
    },
  },
  {
    name: 'P37 when an agent closes the session',
    async end(kiosk, gateway) {
      await new Staff(kiosk.page, gateway).enter();
      await kiosk.press('Fermer la session du visiteur');
    },
  },
];

/** Fulfils the rules of both caisses, and is part of no number or date in the tests. */
const password = 'Garonne31Verte';

/** A terminal that one visitor after the other uses, watched from outside. Its clock can be moved. */
export class WatchedTerminal {
  private constructor(
    readonly kiosk: Kiosk,
    private readonly gateway: RunningGateway,
    private readonly context: BrowserContext,
    private readonly watch: Watch,
    private readonly held: HeldWatch,
    private readonly untouched: Found,
  ) {}

  static async open(browser: Browser, gateway: RunningGateway): Promise<WatchedTerminal> {
    const context = await browser.newContext({
      viewport: { width: 1080, height: 1920 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    await context.clock.install();
    const [watch, held] = [await watchTerminal(context), await watchHeld(context)];
    await slowPages(context);
    const kiosk = new Kiosk(await context.newPage());
    await kiosk.open(gateway.url);
    await kiosk.waitForServiceWorker();
    await new Staff(kiosk.page, gateway).waitForAgents();
    await kiosk.open(gateway.url);
    return new WatchedTerminal(kiosk, gateway, context, watch, held, await watch.find(kiosk.page));
  }

  /** One visitor walks to a stop of a journey, the session ends there, and nothing is left. @returns what the step held */
  async endAt(journey: JourneyId, stop: Stop, { end }: Ending): Promise<readonly Held[]> {
    const { kiosk, gateway, watch } = this;
    const name = `${journey}.${stop.screen}`;
    const caisse = stop.caisse ?? 'caf-31';
    const person = await addPerson(gateway, {
      ...(stop.needs.refusal === true && { standing: 'deceased' }),
      ...(stop.needs.account === true && { accountPassword: password }),
    });
    if (stop.needs.spouse === true) await addCouple(gateway, { responsible: person, spouse: await addPerson(gateway) });
    const code = stop.needs.code === true ? (await issueLiveCode(gateway, person, caisse)).code : undefined;
    await kiosk.waitForOnline();
    const mail = person.mail ?? '';
    await stop.walk({
      driver: kiosk,
      person,
      password,
      caisse,
      code,
      firstNames: person.firstName,
      mail,
      iban: person.iban,
      codeByMail: () => codeMailedTo(gateway, mail),
      codeBySms: () => codeSentTo(gateway, person.mobile ?? ''),
    });
    // Whoever leaves in the middle has begun to type: letters and digits, so that every field takes something.
    const field = kiosk.page.locator('input').last();
    if ((await field.count()) > 0) await field.fill('A1');
    const blobs = (await watch.find(kiosk.page)).blobAddresses;
    const held: readonly Held[] = [
      ...(await this.held.now(kiosk.page)),
      ...(blobs.length > 0 ? ['blob' as const] : []),
    ];
    await end(kiosk, gateway, stop);
    await kiosk.waitForAttract();
    expect(await this.held.kept(kiosk.page), `${name}: kept until its document ended`).toEqual([]);
    expect(await watch.find(kiosk.page), name).toEqual(this.untouched);
    const readable = await everythingReadable(kiosk.page);
    const markers = markersOf(person).filter((marker) => readable.includes(marker));
    expect(markers, name).toEqual([]);
    await this.context.setOffline(false);
    return held;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

function markersOf({ nir, birthName, isoBirthDate, mobile, mail, cardSerial }: AddedPerson): readonly string[] {
  return [nir, birthName, birthName.toUpperCase(), isoBirthDate, mobile ?? nir, mail ?? nir, cardSerial];
}
