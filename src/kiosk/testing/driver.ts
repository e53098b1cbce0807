import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';

/** A terminal as the tests of a journey use it. The end-to-end tests drive the real kiosk with it. */
export interface Driver {
  readonly start: () => Promise<void>;
  readonly chooseCaisse: (caisse: CaisseId) => Promise<void>;
  readonly chooseService: (journey: JourneyId) => Promise<void>;
  /** A button, by all of its name or by what the pattern finds in it. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** One of the answers or lines to choose from, by its value; without one, the first. */
  readonly choose: (value?: string) => Promise<void>;
  readonly openTile: (tile: string) => Promise<void>;
  /** Touches the keys on screen. */
  readonly type: (characters: string) => Promise<void>;
  /** On the keyboard that some terminals have. */
  readonly typeOnHardware: (text: string) => Promise<void>;
  /** Has the text at once in place of what stands in the field, as a quick hand would. */
  readonly fill: (text: string) => Promise<void>;
  readonly quit: () => Promise<void>;
  /**
   * Quits, and waits until attract says whether there is a network: the document that follows a wipe knows it from its
   * first contact on.
   */
  readonly leave: () => Promise<void>;

  readonly expectTitle: (title: string | RegExp) => Promise<void>;
  /** Waits for a screen, by the name that the charts give it. */
  readonly expectScreen: (screen: string | RegExp) => Promise<void>;
  /** Waits until that screen disappears. */
  readonly expectGone: (screen: string) => Promise<void>;
  readonly expectWords: (words: string) => Promise<void>;
  /** What stands in the field. */
  readonly expectField: (text: string | RegExp) => Promise<void>;
  readonly expectChoices: () => Promise<void>;
  readonly waitForAttract: () => Promise<void>;
  readonly screen: () => Promise<string>;
  /** Whether a button of that name can be seen now. */
  readonly offers: (name: string | RegExp) => Promise<boolean>;
  /** The texts of parts of the screen, by their CSS selector. */
  readonly textsOf: (selector: string) => Promise<readonly string[]>;

  readonly cutNetwork: () => Promise<void>;
}

/** A fictitious person of the reference caisse, as the demonstration reader offers them. */
export interface CardHolder {
  /** The beginning of the card's label. */
  readonly label: string;
  /** JJMMAAAA */
  readonly birthDate: string;
  /** 13 characters. */
  readonly nir: string;
}

/** Who says who they are without a card. */
export interface DeclaredPerson extends CardHolder {
  readonly birthName: string;
  readonly postalCode: string;
}

/** Types the text in place of what stands in the field, and goes on. */
export async function answer(driver: Driver, text: string): Promise<void> {
  await driver.fill(text);
  await driver.press('Continuer');
}

/** Answers a question that is met with an empty field. */
export async function answerEmpty(driver: Driver, title: string, text: string): Promise<void> {
  await driver.expectTitle(title);
  await driver.expectField('');
  await driver.typeOnHardware(text);
  await driver.press('Continuer');
}
