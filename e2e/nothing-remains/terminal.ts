import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { NeedleIndex } from '../disk-search/needle-index.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { expect } from '../support/expect.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { Staff } from '../support/staff.ts';
import { endingNamed, type EndingName } from './endings.ts';
import { everythingReadable, heapOf, watchTerminal, type Found, type Watch } from './left-behind.ts';
import type { MarkerPerson } from './marker-person.ts';
import { receive } from './receive.ts';

interface Turn {
  readonly visit: Visit;
  readonly ending: EndingName;
  readonly person: MarkerPerson;
  readonly caisse: CaisseId;
}

/** English, very large, white on black: each visitor changes one of them, and all are seen at each ending. */
const comfortOptions = ['200', 'light-on-dark', 'en'] as const;

/** A terminal for one visitor after the other, with its own disk. The test can move its clock. */
export class UsedTerminal {
  /** Every spelling of all visitors so far. */
  readonly #markers: string[] = [];
  #visitors = 0;

  private constructor(
    readonly profile: Profile,
    private readonly gateway: RunningGateway,
    private kiosk: Kiosk,
    private readonly watch: Watch,
    /** What the very first visitor found. */
    private readonly untouched: Found,
  ) {}

  static async open(gateway: RunningGateway, profile: Profile): Promise<UsedTerminal> {
    await profile.context.clock.install();
    const watch = await watchTerminal(profile.context);
    const kiosk = new Kiosk(await profile.page());
    await kiosk.open(gateway.url);
    // The first visit of a browser also fills the cache of the app's own files.
    await kiosk.waitForServiceWorker();
    await new Staff(kiosk.page, gateway).waitForAgents();
    await kiosk.open(gateway.url);
    return new UsedTerminal(profile, gateway, kiosk, watch, await watch.find(kiosk.page));
  }

  get visitors(): number {
    return this.#visitors;
  }

  get markers(): readonly string[] {
    return this.#markers;
  }

  /** One visitor comes, and the session ends in one way: the next one finds the terminal as new. */
  async serve({ visit, ending: name, person, caisse }: Turn): Promise<void> {
    const { watch, untouched, profile, gateway } = this;
    const ending = endingNamed(name);
    const { visitor, markers } = await receive({ gateway, kiosk: this.kiosk, person, caisse }, visit);
    if (this.#visitors === 0) {
      const heap = await heapOf(this.kiosk.page);
      expect(markersIn(markers, heap), 'the search of the heap finds who is there').not.toEqual([]);
    }
    this.#markers.push(...markers);
    if (ending.afterSuccess === true) await visit.complete(visitor);
    await this.#changeComfort();
    this.#visitors += 1;
    const during = await watch.find(this.kiosk.page);
    expect(during.appearance).not.toEqual(untouched.appearance);
    expect(during.blobAddresses).toHaveLength(visit.prints === true ? 1 : 0);

    this.kiosk = await ending.end(this.kiosk, { profile, gateway }, visit);
    if (ending.documentDies === true) watch.documentDied();
    expect(await watch.find(this.kiosk.page)).toEqual(untouched);
    expect(markersIn(markers, await everythingReadable(this.kiosk.page)), 'what can be read').toEqual([]);
    await this.#expectCleanHeap();
  }

  /** Searches for all visitors so far: a reloaded page keeps the heap of the previous one. */
  async #expectCleanHeap(): Promise<void> {
    expect(markersIn(this.#markers, await heapOf(this.kiosk.page)), 'alive in the fresh document').toEqual([]);
  }

  async goBackAndForward(): Promise<void> {
    const { page } = this.kiosk;
    for (const go of [() => page.goBack(), () => page.goForward()]) {
      await go();
      expect(markersIn(this.#markers, await page.content())).toEqual([]);
    }
    await this.kiosk.waitForAttract();
  }

  async #changeComfort(): Promise<void> {
    const { page } = this.kiosk;
    const option = comfortOptions[this.#visitors % comfortOptions.length];
    await page.locator('[data-bar="comfort"]').click();
    await page.locator(`[data-option="${option}"]`).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** The markers that stand in a text. */
export function markersIn(markers: readonly string[], text: string): readonly string[] {
  const needles = markers.map((marker) => ({ marker, form: 'utf-8', bytes: Buffer.from(marker) }));
  return [...new NeedleIndex(needles).in(Buffer.from(text))].map(({ marker }) => marker);
}
