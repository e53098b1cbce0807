import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DemonstrationCard } from '#contract/routes/demonstration-cards.ts';
import { maskNir } from '#domain/identity/nir-display.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { ProvisionalCodeContext, ProvisionalCodeEvent } from '#machines/provisional-code/context.ts';
import { provisionalCodeScreens, type ProvisionalCodeScreen } from '#machines/provisional-code/screens.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import type { DemonstrationCards, DemonstrationReader } from '#kiosk/devices/demonstration-reader.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import type { Frame } from '#kiosk/shell/frame.tsx';
import { Framed } from '#kiosk/testing/framed.tsx';
import { DemonstrationReaderContext } from '#kiosk/steps/demonstration-reader-context.ts';
import { provisionalCodeScreensTable, provisionalCodeWaits } from './index.ts';
import { provisionalCodeSamples } from '../testing/samples.ts';

afterEach(cleanup);

const samples = provisionalCodeSamples;

interface Drawing {
  readonly context?: ProvisionalCodeContext | undefined;
  readonly language?: LanguageId;
  readonly reader?: DemonstrationReader;
  readonly frame?: Partial<Frame>;
}

function draw(
  name: ProvisionalCodeScreen,
  { context = samples[name][0], language = 'fr', reader, frame = {} }: Drawing = {},
) {
  const Screen = provisionalCodeScreensTable[name];
  const send = vi.fn<(event: ProvisionalCodeEvent) => void>();
  render(
    <Framed language={language} frame={frame}>
      <DemonstrationReaderContext.Provider value={reader}>
        <Screen context={context} send={send} />
      </DemonstrationReaderContext.Provider>
    </Framed>,
  );
  return send;
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const type = (text: string): void => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
};

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = provisionalCodeScreens.flatMap((name) =>
    samples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `provisionalCode.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(provisionalCodeWaits)) expect(t(key)).not.toBe('');
  });
});

test.each(['confirmCard', 'confirmTyped'] as const)('P25 the number is masked on the screen %s', (name) => {
  draw(name);
  expect(wordsOf(document.body)).toContain(maskNir(someNir));
  expect(wordsOf(document.body).replaceAll(/\s/g, '')).not.toContain(someNir.slice(5));
});

describe('the screen that waits for the card', () => {
  test('lets one go on without a card where the site allows it', () => {
    const send = draw('insertCard');
    press('Je n’ai pas ma carte');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'NO_CARD' });
  });

  test('offers no other way where the site has none', () => {
    draw('insertCard', { context: samples.insertCard[2] });
    expect(document.querySelectorAll('main button')).toHaveLength(0);
  });

  test('says where the reader of this terminal is, and which way the chip looks', () => {
    const words = (frame: Partial<Frame>) => {
      draw('insertCard', { frame });
      const all = wordsOf(document.body).replaceAll('\u00A0', ' ');
      cleanup();
      return all;
    };
    expect(words({})).toContain('Puce vers vous, dans le lecteur sous l’écran.');
    expect(words({ cardReader: { place: 'right', chip: 'up' } })).toContain(
      'Puce vers le haut, dans le lecteur à droite de l’écran.',
    );
  });

  test('A39 says the hint aloud once the wait is long', () => {
    draw('insertCard');
    expect(screen.getByRole('status').textContent).toBe('');
    cleanup();
    draw('insertCard', { context: samples.insertCard[1] });
    expect(screen.getByRole('status').textContent).toContain('Retournez-la');
  });

  test('has other words for each problem of the card', () => {
    const titles = samples.cardProblem.map((context) => {
      draw('cardProblem', { context });
      const title = screen.getByRole('heading', { level: 1 }).textContent;
      cleanup();
      return title;
    });
    expect(new Set(titles).size).toBe(4);
  });
});

describe('a refusal', () => {
  const wordsFor = (context: ProvisionalCodeContext | undefined): string => {
    draw('refused', { context });
    const words = wordsOf(document.body).replaceAll('\u00A0', ' ');
    cleanup();
    return words;
  };

  test('of a blocked card says until when, in French time (#259)', () => {
    expect(wordsFor(samples.refused[1])).toContain('Réessayez après le mercredi 25 novembre 2026 à 15 h 40');
  });

  test('for a closed service says why: each reason has its own true words', () => {
    const closed = samples.refused.filter(({ refusal }) => refusal?.kind === 'closed');
    expect(closed.map(({ refusal }) => (refusal?.kind === 'closed' ? refusal.reason : '')).toSorted()).toEqual([
      'noAllotment',
      'sealingKeysExpired',
      'storageUnavailable',
      'timeUntrusted',
    ]);
    expect(new Set(closed.map(wordsFor)).size).toBe(4);
    const storage = closed.find(({ refusal }) => refusal?.kind === 'closed' && refusal.reason === 'storageUnavailable');
    expect(wordsFor(storage)).not.toMatch(/connexion|contact|réseau/);
  });

  test('#168 of the caisse sends who is no allocataire to a request first, whoever is refused', () => {
    expect(wordsFor(samples.refused[0])).toMatch(
      /Vous n’êtes pas allocataire \? Faites d’abord une demande sur www\.caf\.fr/,
    );
    expect(wordsFor(samples.refused[1])).not.toMatch(/allocataire/);
  });

  test('to make a code now says why a request is offered instead', () => {
    const [first, second] = samples.offerRequest.map((context) => {
      draw('offerRequest', { context });
      const words = wordsOf(document.body);
      cleanup();
      return words;
    });
    expect(first).not.toBe(second);
  });
});

describe('before anything is asked', () => {
  const begun = samples.notice[0];
  const words = (name: 'notice' | 'method', identification: ProvisionalCodeContext['policy']['identification']) => {
    draw(name, { context: { ...begun, policy: { ...begun.policy, identification } } });
    const all = wordsOf(document.body).replaceAll('\u00A0', ' ');
    cleanup();
    return all;
  };

  test('one learns which account the code is for', () => {
    expect(words('notice', ['card'])).toContain('espace Mon Compte (caf.fr)');
  });

  test('who has no card learns that the SMS goes to a mobile on file, and whom to see without one', () => {
    expect(words('notice', ['card', 'declared'])).toContain('un mobile connu de votre caisse');
    expect(words('notice', ['declared'])).toContain('mobile connu de votre caisse');
    expect(words('notice', ['declared'])).not.toContain('ticket');
    expect(words('method', ['card', 'declared'])).toMatch(/mobile connu de votre caisse.*/);
    expect(words('method', ['card', 'declared'])).toContain('Voyez un agent');
  });
});

test('a birth date that no calendar has, or that is not known, is given a way forward', () => {
  draw('cardBirthDate', { context: samples.cardBirthDate[1] });
  expect(wordsOf(document.body)).toMatch(/inconnu.*Touchez «\s?Agent\s?»/);
  type('32151958');
  press('Continuer');
  expect(wordsOf(document.body)).toMatch(/Il est ainsi sur vos papiers.*Touchez «\s?Agent\s?»/);
});

test('who has the SMS already goes on from the same screen', () => {
  const send = draw('requested');
  press('J’ai reçu mon code');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'USE_CODE_HERE' });
});

test('the card is not forgotten once the code is there', () => {
  draw('done');
  expect(wordsOf(document.body)).toContain('Reprenez votre carte Vitale');
});

describe('the demonstration reader', () => {
  const cards: readonly DemonstrationCard[] = Array.from({ length: 6 }, (_, index) => ({
    label: `Cas ${index + 1}`,
    cardSerial: String(100 + index),
    nir: someNir,
    birthDate: someBirthDate,
  }));

  function fakeReader(inMemory: DemonstrationCards, loaded: DemonstrationCards) {
    const calls: string[] = [];
    let known = inMemory;
    const reader: DemonstrationReader = {
      load: async () => (known = loaded),
      cards: () => known,
      insert: ({ nir, birthDate, cardSerial }) => {
        calls.push(`insert ${nir} ${birthDate} ${cardSerial}`);
        return 'inserted';
      },
      remove: () => calls.push('remove'),
      forget: () => calls.push('forget'),
      watchSlot: () => () => undefined,
      readCard: async () => ({ kind: 'refused', reason: 'cardRemoved' }),
      cardIn: () => undefined,
      isBirthDate: () => false,
    };
    return { reader, calls };
  }

  test('is shown in demonstration only', () => {
    const { reader } = fakeReader(cards, cards);
    draw('insertCard', { context: samples.insertCard[2], reader });
    expect(screen.queryByText('Lecteur de démonstration')).toBeNull();
    cleanup();
    draw('insertCard', { reader });
    expect(screen.getByRole('heading', { name: 'Lecteur de démonstration' })).toBeDefined();
  });

  test.each(['insertCard', 'cardProblem'] as const)('takes the card that is touched on %s', (name) => {
    const { reader, calls } = fakeReader(cards, cards);
    draw(name, { reader });
    expect(wordsOf(document.body)).toContain('Date de naissance à taper : 14/06/1982'.replaceAll(' :', '\u00A0:'));
    press(/^Cas 2/);
    expect(calls).toEqual(['remove', `insert ${someNir} ${someBirthDate} 101`]);
  });

  test('shows the cards page by page', () => {
    const { reader } = fakeReader(cards, cards);
    draw('insertCard', { reader });
    expect(screen.queryByText('Cas 5')).toBeNull();
    press('Suivantes');
    expect(screen.getByText('Cas 5')).toBeDefined();
    expect(screen.queryByText('Cas 1')).toBeNull();
  });

  test('gets the cards from the gateway when it has none yet', async () => {
    const { reader } = fakeReader('notAsked', cards);
    draw('insertCard', { reader });
    expect(await screen.findByText('Cas 1')).toBeDefined();
  });

  test('drawn anew while it asks again, it says at once that there is no list', () => {
    const { reader } = fakeReader('unavailable', 'unavailable');
    draw('insertCard', { reader });
    expect(screen.getByText('La liste des cartes fictives n’est pas disponible.')).toBeDefined();
  });

  test('after an offline start takes a card typed by hand, and only a fictitious one', async () => {
    const { reader, calls } = fakeReader('notAsked', 'unavailable');
    draw('insertCard', { reader });
    expect(await screen.findByText('La liste des cartes fictives n’est pas disponible.')).toBeDefined();
    press('Saisir une carte fictive');

    type('2820631065023');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toBe('Ce numéro n’est pas celui d’une carte fictive.');

    type(someNir);
    press('Continuer');
    type('14061982');
    press('Continuer');
    type('4711');
    press('Continuer');
    expect(calls).toEqual(['remove', `insert ${someNir} ${someBirthDate} 4711`]);
    expectSoundScreen(document.body, 'provisionalCode.insertCard');
  });
});
