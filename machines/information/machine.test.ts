import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { someJourneyInput } from '../testing/site.ts';
import type { InformationEvent } from './context.ts';
import { informationMachine } from './machine.ts';

const choose = (kind: 'sheet' | 'news' | 'question' | 'link', id: string): InformationEvent => ({
  type: 'CHOOSE',
  document: { kind, id },
});
const back: InformationEvent = { type: 'BACK' };
const search: readonly InformationEvent[] = [{ type: 'SEARCH' }, { type: 'TYPED', typed: 'loyer' }];

function walk(...events: readonly InformationEvent[]) {
  const actor = createActor(informationMachine, { input: someJourneyInput }).start();
  const screens = events.map((event) => {
    actor.send(event);
    return actor.getSnapshot().value;
  });
  return { screens, snapshot: actor.getSnapshot() };
}

describe('« M’informer »', () => {
  test('a sheet found in a list leads back to that list, of the same theme', () => {
    const { screens, snapshot } = walk({ type: 'SHEETS', theme: 'housing' }, choose('sheet', 'apl'), back);
    expect(screens).toEqual(['sheets', 'sheet', 'sheets']);
    expect(snapshot.context).toMatchObject({ theme: 'housing', chosen: { sheet: 'apl' } });
  });

  test('a theme is left with its list', () => {
    const { snapshot } = walk({ type: 'SHEETS', theme: 'housing' }, back, { type: 'SHEETS' });
    expect(snapshot.context.theme).toBeUndefined();
  });

  test.each([
    ['sheet', 'sheet'],
    ['news', 'article'],
    ['question', 'answer'],
    ['link', 'link'],
  ] as const)('a %s found by searching leads back to what was found, then to what was typed', (kind, screen) => {
    const { screens, snapshot } = walk(...search, choose(kind, 'some'), back, back);
    expect(screens.slice(2)).toEqual([screen, 'results', 'search']);
    expect(snapshot.context.typed).toBe('loyer');
  });

  test('the questions about a sheet lead back to it, and it to where it was found', () => {
    const { screens } = walk(
      ...search,
      choose('sheet', 'apl'),
      { type: 'QUESTIONS' },
      choose('question', 'cumul'),
      back,
      back,
      back,
    );
    expect(screens.slice(2)).toEqual(['sheet', 'questions', 'answer', 'questions', 'sheet', 'results']);
  });

  test('a search is forgotten by the lists that come after it', () => {
    const { screens } = walk(
      ...search,
      choose('question', 'cumul'),
      back,
      back,
      back,
      { type: 'QUESTIONS' },
      choose('question', 'cumul'),
      back,
      back,
    );
    expect(screens.slice(-4)).toEqual(['questions', 'answer', 'questions', 'home']);
  });

  test.each([
    [[{ type: 'SHEETS' }, choose('sheet', 'apl')], 'sheet'],
    [[{ type: 'NEWS' }, choose('news', 'some')], 'article'],
    [[{ type: 'QUESTIONS' }, choose('question', 'some')], 'answer'],
  ] as const)('the official page leads back to what was read', (way, screen) => {
    expect(walk(...way, { type: 'PAGE' }, back).screens.slice(-2)).toEqual(['page', screen]);
  });

  test('a second search begins empty, one that is changed keeps what was typed', () => {
    expect(walk(...search, back).snapshot.context.typed).toBe('loyer');
    expect(walk(...search, { type: 'SEARCH' }).snapshot.context.typed).toBe('');
    expect(walk(...search, choose('sheet', 'apl'), back, back, back, { type: 'SEARCH' }).snapshot).toMatchObject({
      value: 'search',
      context: { typed: '', found: undefined },
    });
  });

  test('how to apply is asked from a sheet or from the menu, and leads back there (#61, #68, #76)', () => {
    const ask = choose('question', 'demander-prestation');
    expect(walk(...search, choose('sheet', 'apl'), ask, back, back).screens.slice(3)).toEqual([
      'answer',
      'sheet',
      'results',
    ]);
    expect(walk({ type: 'MENU' }, ask, back, back).screens).toEqual(['menu', 'answer', 'menu', 'home']);
    expect(walk({ type: 'MENU' }, { type: 'SIMULATE' }).snapshot.output?.outcome).toEqual({
      kind: 'left',
      next: 'simulation',
    });
  });

  test('all national news come after the first four, and so does the magazine (#69, #113)', () => {
    const all: readonly InformationEvent[] = [{ type: 'NEWS' }, { type: 'ALL_NEWS' }];
    expect(walk(...all, choose('news', 'some'), back, back, back).screens.slice(2)).toEqual([
      'article',
      'allNews',
      'news',
      'home',
    ]);
    expect(walk({ type: 'NEWS' }, choose('link', 'some'), back).screens).toEqual(['news', 'link', 'news']);
  });

  test('a kind that a list does not hold is not chosen there', () => {
    expect(walk({ type: 'NEWS' }, choose('sheet', 'apl')).screens).toEqual(['news', 'news']);
  });

  test('a sheet can lead to the simulation', () => {
    const { snapshot } = walk({ type: 'SHEETS' }, choose('sheet', 'ppa'), { type: 'SIMULATE' });
    expect(snapshot.output).toEqual({ outcome: { kind: 'left', next: 'simulation' }, known: {} });
  });

  test('takes the figures in force on the kiosk as soon as they are read, and does without', async () => {
    const reading = (read: () => Promise<typeof shippedParameters>) =>
      createActor(informationMachine.provide({ actors: { readFigures: fromPromise(read) } }), {
        input: someJourneyInput,
      }).start();
    const lucky = reading(() => Promise.resolve(shippedParameters));
    expect(lucky.getSnapshot().context.table).toBeUndefined();
    expect((await waitFor(lucky, ({ context }) => context.table !== undefined)).value).toBe('home');
    const unlucky = reading(() => Promise.reject(new Error('no storage')));
    await Promise.resolve();
    unlucky.send({ type: 'NEWS' });
    expect(unlucky.getSnapshot()).toMatchObject({ status: 'active', value: 'news' });
  });

  test('going back from the first screen ends it, nothing happened', () => {
    expect(walk(back).snapshot.output).toEqual({ outcome: { kind: 'left' }, known: {}, wentBack: true });
  });
});
