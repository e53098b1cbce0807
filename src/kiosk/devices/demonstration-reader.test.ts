import { describe, expect, test } from 'vitest';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { CardReaderEvent } from '#machines/card-reader/machine.ts';
import { problem } from '#contract/routes/problem.ts';
import type { DemonstrationCard } from '#contract/routes/demonstration-cards.ts';
import type { GatewayClient } from '../gateway-client/gateway-client.ts';
import { createDemonstrationReader } from './demonstration-reader.ts';

const CARD: DemonstrationCard = {
  label: 'Née en Corse',
  cardSerial: '4711',
  nir: fictitiousNir({ first: '2', year: '82', month: '06', department: '2A', serial: 7 }),
  birthDate: '1982-06-14',
};

const giving = (result: unknown): Pick<GatewayClient, 'call'> => ({
  call: (() => Promise.resolve(result)) as GatewayClient['call'],
});
const reader = () => createDemonstrationReader(giving({ kind: 'answer', answer: { cards: [CARD] } }));

describe('the demonstration reader', () => {
  test('gets its cards from the gateway into memory', async () => {
    const demonstration = reader();
    expect(demonstration.cards()).toBe('notAsked');
    expect(await demonstration.load()).toEqual([CARD]);
    expect(demonstration.cards()).toEqual([CARD]);
  });

  test.each([[{ kind: 'offline' }], [{ kind: 'problem', problem: problem('demonstrationOnly') }]])(
    'has no card to offer without the gateway, and takes a typed one: %o',
    async (result) => {
      const demonstration = createDemonstrationReader(giving(result));
      expect(await demonstration.load()).toBe('unavailable');
      expect(demonstration.cards(), 'for the screen that is drawn next').toBe('unavailable');
      expect(demonstration.insert(CARD)).toBe('inserted');
      expect(demonstration.cardIn()).toEqual({ cardSerial: '4711', nir: CARD.nir });
    },
  );

  test('P41 refuses a number that may be somebody’s', () => {
    const demonstration = reader();
    expect(demonstration.insert({ ...CARD, nir: '2820631042007' })).toBe('notFictitious');
    expect(demonstration.cardIn()).toBeUndefined();
  });

  test('tells the present state of its slot at once, then each change, until nobody listens', () => {
    const demonstration = reader();
    const events: CardReaderEvent['type'][] = [];
    const stop = demonstration.watchSlot(({ type }) => void events.push(type));
    demonstration.insert(CARD);
    demonstration.remove();
    stop();
    demonstration.insert(CARD);
    expect(events).toEqual(['SLOT_EMPTY', 'SLOT_FILLED', 'SLOT_EMPTY']);
  });

  test('lets its card out when nobody watches the slot any more, as who takes it back at the end', () => {
    const demonstration = reader();
    const stops = [demonstration.watchSlot(() => undefined), demonstration.watchSlot(() => undefined)];
    demonstration.insert(CARD);
    stops[0]?.();
    expect(demonstration.cardIn()).toBeDefined();
    stops[1]?.();
    expect(demonstration.cardIn()).toBeUndefined();
    const events: CardReaderEvent['type'][] = [];
    demonstration.watchSlot(({ type }) => void events.push(type));
    expect(events).toEqual(['SLOT_EMPTY']);
  });

  test('gives a proof that says it is a demonstration’s, and never the birth date', async () => {
    const demonstration = reader();
    demonstration.insert(CARD);
    const read = await demonstration.readCard();
    expect(read).toEqual({
      kind: 'card',
      card: { nir: CARD.nir, proof: { kind: 'demonstrationReader', cardSerial: '4711' } },
    });
    expect(demonstration.isBirthDate('1982-06-14')).toBe(true);
    expect(demonstration.isBirthDate('1982-06-15')).toBe(false);
  });

  test('never takes a date that was never known for a right one', () => {
    const demonstration = reader();
    demonstration.insert({ ...CARD, birthDate: '1982-00-00' });
    expect(demonstration.isBirthDate('1982-01-01')).toBe(false);
  });

  test('an empty slot reads no card and knows no date', async () => {
    const demonstration = reader();
    expect(await demonstration.readCard()).toEqual({ kind: 'refused', reason: 'cardRemoved' });
    expect(demonstration.isBirthDate('1982-06-14')).toBe(false);
  });

  test('forgets slot and list at the wipe', async () => {
    const demonstration = reader();
    await demonstration.load();
    demonstration.insert(CARD);
    demonstration.forget();
    expect(demonstration.cards()).toBe('notAsked');
    expect(demonstration.cardIn()).toBeUndefined();
  });
});
