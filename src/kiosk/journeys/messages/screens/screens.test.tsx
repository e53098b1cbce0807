import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { caisses } from '#domain/caisse/caisse.ts';
import { fileRefusals } from '#domain/documents/refusal.ts';
import { languageIds } from '#domain/language.ts';
import { someLongest, somePayment } from '#domain/messages/testing/some-messages.ts';
import { messagesScreens } from '#machines/messages/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { draw, press, rows, sample, words } from '../testing/draw.tsx';
import { messagesSamples } from '../testing/samples.ts';
import { messagesWaits } from './index.ts';

afterEach(cleanup);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = messagesScreens.flatMap((name) =>
    messagesSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `messages.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(messagesWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('P21 P42 no title and no lead says what a message is about, nor when it came', () => {
  for (const name of messagesScreens) {
    for (const context of messagesSamples[name]) {
      cleanup();
      draw(name, { context });
      const head = document.querySelector('.screen-head')?.textContent.replace(caisses[context.caisse].phone, '');
      expect(head).not.toMatch(/20\d\d|paiement|indemnit|certificat|Documents attendus/);
    }
  }
});

describe('#6 #292 the list', () => {
  test('A51 says in words what is not read, what each is about and when it came', () => {
    draw('list', { context: sample('list', 4) });
    expect(rows()).toEqual([
      'Votre paiement du 5 novembre 2026Non lu · Paiement · 5 novembre 2026',
      'Vos indemnités journalièresNon lu · Arrêt de travail · 20 octobre 2026',
      expect.stringMatching(/^Documents attendus .*…Document attendu · 14 septembre 2026$/),
    ]);
  });

  test('opens one by its name', () => {
    const { send } = draw('list');
    press(/Votre paiement/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OPEN', message: somePayment.ref });
  });

  test('shows what was sent, and what was received again', () => {
    const { send } = draw('list');
    press('Voir les messages envoyés');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SHOW', direction: 'sent' });
    cleanup();
    const back = draw('list', { context: sample('list', 1) });
    expect(rows()).toEqual(['Mon certificat de scolaritéDocument reçu · 2 octobre 2026']);
    press('Voir les messages reçus');
    expect(back.send).toHaveBeenCalledExactlyOnceWith({ type: 'SHOW', direction: 'received' });
  });

  test('P34 says of a message about health that there is one, its date, and what it takes', () => {
    draw('list', { context: sample('list', 3) });
    expect(rows()[1]).toBe(
      'Ce message concerne votre santéNon lu · 20 octobre 2026. Confirmez d’abord que c’est bien vous.',
    );
    cleanup();
    draw('list', { context: sample('list', 3), services: [] });
    expect(rows()[1]).toContain('Il ne peut pas être montré ici.');
    expect(words()).not.toMatch(/journali/);
  });

  test('A18 has pages where it is long, and none is lost', () => {
    draw('list', { context: sample('list', 2) });
    expect(words()).toMatch(/Page 1 sur \d/);
    let seen = rows().length;
    const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Suivant' });
    while (!next().disabled) {
      fireEvent.click(next());
      seen += rows().length;
    }
    expect(seen).toBe(14);
  });

  test('without one says so, and the other list stays a touch away', () => {
    draw('list', { context: sample('list', 5) });
    expect(words()).toContain('Vous n’avez envoyé aucun message depuis un an.');
    cleanup();
    draw('list', { context: sample('list', 6) });
    expect(words()).toContain('Vous n’avez reçu aucun message depuis un an.');
    press('Voir les messages envoyés');
  });

  test('#292 says how one writes to the caisse today', () => {
    for (const index of [0, 3]) {
      cleanup();
      const context = sample('list', index);
      draw('list', { context });
      const { website, phone } = caisses[context?.caisse ?? 'caf-31'];
      expect(words()).toContain(`Une question ? Écrivez sur ${website}, appelez le ${phone.replaceAll('\u00A0', ' ')}`);
    }
  });

  test('A38 keeps a subject in its own language', () => {
    draw('list', { language: 'en' });
    const [first, health] = document.querySelectorAll('.choice-label');
    expect([first?.getAttribute('lang'), health?.getAttribute('lang')]).toEqual(['fr', null]);
    expect(rows()[0]).toContain('Not read · Payment');
  });
});

describe('one message', () => {
  test('says what it is about, when it came, and all of it, in its own language', () => {
    draw('message', { language: 'en' });
    expect(words()).toContain('Payment · Received on 5 November 2026');
    expect([...document.querySelectorAll('.message-body p')].map(({ textContent }) => textContent)).toEqual(
      somePayment.body,
    );
    for (const part of ['.message-subject', '.message-body'])
      expect(document.querySelector(part)?.getAttribute('lang')).toBe('fr');
  });

  test('A18 that is long has pages, and no word is lost', () => {
    draw('message', { context: sample('message', 1) });
    const said: string[] = [];
    const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Suivant' });
    const read = () => said.push(document.querySelector('.message-body')?.textContent ?? '');
    read();
    while (!next().disabled) {
      fireEvent.click(next());
      read();
    }
    const plain = (text: string): string => text.replaceAll(/\s/g, '');
    expect(plain(said.join(''))).toBe(plain(someLongest.body.join('')));
    expect(said.length).toBeGreaterThan(2);
    expect(words()).toContain('12 documents joints, à lire sur');
  });

  test('that the person sent says so', () => {
    draw('message', { context: sample('message', 3) });
    expect(words()).toContain('Message envoyé');
    expect(words()).toContain('Envoyé le 2 octobre 2026');
    expect(words()).toContain('1 document joint, à lire sur');
  });
});

describe('what stands before a message', () => {
  test('P34 is a second factor, where this hall and this account have one', () => {
    const { send } = draw('stepUp');
    expect(words()).toContain('Ce message concerne votre santé.');
    press('Continuer');
    press('Revenir à la liste');
    expect(send.mock.calls).toEqual([[{ type: 'RAISE' }], [{ type: 'FINISH' }]]);
    cleanup();
    draw('stepUp', { services: [] });
    expect(screen.queryByRole('button', { name: 'Continuer' })).toBeNull();
    expect(words()).toContain(caisses['cpam-31'].website);
    expect(words()).toContain('Un agent peut aussi vous aider.');
  });

  test('#53 is a right to the file: a spouse is told who gives it', () => {
    draw('notAllowed');
    expect(words()).toContain('« Mes autorisations »');
    cleanup();
    draw('notAllowed', { context: sample('notAllowed', 1) });
    expect(words()).not.toContain('« Mes autorisations »');
  });

  test('#151 a guardian chooses somebody', () => {
    const { send } = draw('notAllowed', { context: sample('notAllowed', 2) });
    press('Choisir la personne protégée');
    press('Revenir à l’accueil');
    expect(send.mock.calls).toEqual([[{ type: 'GO_TO', next: 'protectedPeople' }], [{ type: 'LEAVE' }]]);
  });

  test.each(fileRefusals.map((reason, place) => ({ reason, place })))(
    'is a refusal, told with the telephone and an agent: $reason',
    ({ reason, place }) => {
      draw('refused', { context: sample('refused', place) });
      expect(words()).toContain(allTextsIn('fr')(`messages.refused.${reason}.title`).replaceAll('\u00A0', ' '));
      expect(words()).toContain('32 30');
      expect(words()).toContain('Un agent peut aussi vous aider.');
    },
  );

  test('is an answer that was lost, or a message that is gone', () => {
    const { send } = draw('tryAgain');
    press('Réessayer');
    press('Revenir à la liste');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'FINISH' }]]);
    cleanup();
    const gone = draw('gone');
    press('Revenir à la liste');
    expect(gone.send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });
});
