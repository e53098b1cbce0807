import { act, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { Framed } from '#kiosk/testing/framed.tsx';
import type { Journey } from './journey.ts';
import { JourneyView } from './journey-view.tsx';

const machine = createMachine({
  initial: 'asking',
  states: {
    asking: {
      meta: { screen: 'asking' },
      on: { GO: 'waiting', LOSE: 'lost', HIDE: 'hidden' },
    },
    waiting: { meta: { waitingFor: 'answer', keepsPreviousScreenMs: 400 }, on: { ANSWERED: 'answered' } },
    answered: { meta: { screen: 'answered' } },
    hidden: {},
    lost: { meta: { screen: 'unknown' } },
  },
});

const journey = {
  screens: {
    asking: ({ send }: { readonly send: (event: { type: string }) => void }) => (
      <button type="button" onClick={() => send({ type: 'GO' })}>
        Question
      </button>
    ),
    answered: () => <p>Réponse</p>,
  },
  waits: {},
  texts: { fr: {}, en: {} },
} as unknown as Journey;

function show(from?: 'waiting') {
  const actor = createActor(machine).start();
  if (from === 'waiting') actor.send({ type: 'GO' });
  render(
    <Framed>
      <JourneyView id="simulation" journey={journey} actor={actor} />
    </Framed>,
  );
  return actor;
}
const words = (): string => document.body.textContent ?? '';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows the screen that the chart names, and sends it what is touched there', () => {
  const actor = show();
  void act(() => screen.getByRole('button', { name: 'Question' }).click());
  expect(actor.getSnapshot().value).toBe('waiting');
});

it('keeps the screen before while an answer is quick, then says that it waits', () => {
  const actor = show();
  void act(() => actor.send({ type: 'GO' }));
  expect(words()).toContain('Question');
  void act(() => void vi.advanceTimersByTime(400));
  expect(words()).not.toContain('Question');
  expect(document.querySelector('[data-screen="simulation.waiting"]')).not.toBeNull();
  void act(() => actor.send({ type: 'ANSWERED' }));
  expect(words()).toContain('Réponse');
});

it('never shows that it waits when the answer is quick', () => {
  const actor = show();
  void act(() => actor.send({ type: 'GO' }));
  void act(() => actor.send({ type: 'ANSWERED' }));
  void act(() => void vi.advanceTimersByTime(400));
  expect(words()).toContain('Réponse');
});

it('says at once that it waits when there is no screen before', () => {
  show('waiting');
  expect(document.querySelector('[data-screen="simulation.waiting"]')).not.toBeNull();
});

it('keeps the last screen in a state that names none', () => {
  const actor = show();
  void act(() => actor.send({ type: 'HIDE' }));
  expect(words()).toContain('Question');
});
