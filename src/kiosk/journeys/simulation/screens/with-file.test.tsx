import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SimulationContext, SimulationEvent } from '#machines/simulation/context.ts';
import type { SimulationScreen } from '#machines/simulation/screens.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { simulationScreensTable } from './index.ts';
import { simulationSamples } from '../testing/samples.ts';

afterEach(cleanup);

function draw(name: SimulationScreen, context: SimulationContext = simulationSamples[name][0]) {
  const Screen = simulationScreensTable[name];
  const send = vi.fn<(event: SimulationEvent) => void>();
  render(
    <Framed hasAccount>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send };
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const field = (): HTMLInputElement => screen.getByRole('textbox');
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');

describe('#201 what the file knows', () => {
  const fromFile = simulationSamples.summary[1] as SimulationContext;

  test('is offered with two answers of the same look, and what becomes of it', () => {
    const { send } = draw('offer');
    const words = plain(wordsOf(document.body));
    expect(words).toContain('Reprendre les informations de votre dossier ?');
    expect(words).toContain('La Caf de la Haute-Garonne connaît déjà une partie de vos réponses.');
    expect(words).toContain('Vous vérifiez et changez tout avant le résultat.');
    expect(words).toContain('La simulation n’est pas envoyée à la Caf.');
    const looks = [...document.querySelectorAll('[data-choice]')].map((choice) => choice.className);
    expect(looks).toEqual(['choice', 'choice']);
    press(/^Reprendre ces informations/);
    press(/^Commencer sans le dossier/);
    expect(send.mock.calls).toEqual([[{ type: 'TAKE_OVER' }], [{ type: 'BEGIN_EMPTY' }]]);
  });

  test('is that of the protected person for a guardian', () => {
    draw('offer', simulationSamples.offer[1]);
    const words = plain(wordsOf(document.body));
    expect(words).toContain('Reprendre les informations du dossier ?');
    expect(words).not.toContain('votre dossier');
  });

  test('of a spouse who comes back to the choice is not that of somebody protected', () => {
    draw('offer', { ...simulationSamples.offer[0], actsFor: 'Fabrice C.' });
    expect(plain(wordsOf(document.body))).not.toContain('que vous protégez');
  });

  test('that cannot be read leaves the way on', () => {
    const { send } = draw('fileNotNow');
    press('Réessayer');
    press('Continuer sans le dossier');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'BEGIN_EMPTY' }]]);
  });

  test.each(simulationSamples.fileNotTold.map((context) => [context.notTold, context] as const))(
    'and is not told (%s) has a reason of its own, and the way on',
    (_reason, context) => {
      const { send } = draw('fileNotTold', context);
      expect(plain(document.querySelector('.screen-lead')?.textContent)).toMatch(/^[^{}]+\.$/);
      press('Continuer sans le dossier');
      expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'BEGIN_EMPTY' });
    },
  );

  test('is marked on its lines of the summary, and on no other', () => {
    draw('summary', fromFile);
    expect(plain(wordsOf(document.body))).toContain('« Dossier » : d’après votre dossier.');
    const marked: string[] = [];
    const plainLines: string[] = [];
    for (;;) {
      for (const label of document.querySelectorAll('.summary-label')) {
        (label.querySelector('.summary-note') ? marked : plainLines).push(label.firstChild?.textContent ?? '');
      }
      if (!screen.queryByRole('button', { name: 'Suite des réponses' })) break;
      press('Suite des réponses');
    }
    expect(plainLines).toEqual(['Naissance attendue']);
    expect(marked).toContain('Loyer');
  });

  test('names whose it is for who acts for somebody else', () => {
    draw('summary', simulationSamples.summary[2] as SimulationContext);
    expect(plain(wordsOf(document.body))).toContain('« Dossier » : d’après le dossier (Marie-Antoinette-B. D.).');
  });

  test('says so on its question, with the answer in its field, until another one is given', () => {
    const rent = simulationSamples.question.at(-1) as SimulationContext;
    draw('question', rent);
    const step = (): string => plain(document.querySelector('.screen-step')?.textContent);
    expect(step()).toBe('Étape 2 sur 3 : Situation – d’après votre dossier');
    expect(field().value.replaceAll(/\s/g, '')).toBe('712,40');
    cleanup();
    draw('question', { ...rent, answers: { ...rent.answers, rent: { kind: 'amount', euros: 500 } } });
    expect(step()).toBe('Étape 2 sur 3 : Situation');
  });
});
