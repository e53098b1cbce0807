import { describe, expect, test } from 'vitest';
import { createActor, fromCallback, type EventObject } from 'xstate';
import { handClock } from '../testing/clock.ts';
import { handPort } from '../testing/hand-ports.ts';
import { someCard } from '../testing/samples.ts';
import { cardReaderDelays as delays } from './delays.ts';
import { cardNewsOf, cardReaderMachine, type CardReaderEvent } from './machine.ts';
import type { ReadAnswer } from './ports.ts';

function start() {
  const time = handClock();
  const read = handPort<object, ReadAnswer>();
  let slot = (_event: CardReaderEvent) => {};
  const watchSlot = fromCallback<EventObject, object>(({ sendBack }) => {
    slot = sendBack;
  });
  const actor = createActor(cardReaderMachine.provide({ actors: { watchSlot, readCard: read.logic } }), {
    input: {},
    clock: time.clock,
  });
  actor.start();
  return {
    ...time,
    read,
    actor,
    slot: (event: CardReaderEvent) => slot(event),
    news: () => cardNewsOf(actor.getSnapshot()),
  };
}

describe('the card reader', () => {
  test('reads a card as soon as it is in', async () => {
    const { slot, news, read } = start();
    slot({ type: 'SLOT_EMPTY' });
    slot({ type: 'SLOT_FILLED' });
    expect(news()).toEqual({ type: 'CARD_INSERTED' });
    await read.answer({ kind: 'card', card: someCard });
    expect(news()).toEqual({ type: 'CARD_READ', card: someCard });
  });

  test('forgets the card when it is taken out', async () => {
    const { slot, news, read, actor } = start();
    slot({ type: 'SLOT_FILLED' });
    await read.answer({ kind: 'card', card: someCard });
    slot({ type: 'SLOT_EMPTY' });
    expect(news()).toEqual({ type: 'CARD_REMOVED' });
    expect(JSON.stringify(actor.getSnapshot().context)).not.toContain(someCard.nir);
  });

  test('stops reading when the card is pulled out', () => {
    const { slot, news, read } = start();
    slot({ type: 'SLOT_FILLED' });
    slot({ type: 'SLOT_EMPTY' });
    expect(read.stopped()).toBe(1);
    expect(news()).toEqual({ type: 'CARD_REMOVED' });
  });

  test('says why a card is not accepted, and reads again only after it came out', async () => {
    const { slot, news, read } = start();
    slot({ type: 'SLOT_FILLED' });
    await read.answer({ kind: 'refused', reason: 'cardNotVitale' });
    expect(news()).toEqual({ type: 'CARD_REFUSED', reason: 'cardNotVitale' });
    slot({ type: 'SLOT_FILLED' });
    expect(read.calls).toHaveLength(1);
    slot({ type: 'SLOT_EMPTY' });
    slot({ type: 'SLOT_FILLED' });
    expect(read.calls).toHaveLength(2);
  });

  test('takes a card that is not read in time for an unreadable one', () => {
    const { slot, news, pass } = start();
    slot({ type: 'SLOT_FILLED' });
    pass(delays.readLimitMs);
    expect(news()).toEqual({ type: 'CARD_REFUSED', reason: 'cardUnreadable' });
  });

  test('says that no reader is there, and recovers when one is plugged in', () => {
    const { slot, news } = start();
    slot({ type: 'SLOT_MISSING' });
    expect(news()).toEqual({ type: 'READER_MISSING' });
    slot({ type: 'SLOT_EMPTY' });
    expect(news()).toEqual({ type: 'CARD_REMOVED' });
  });
});
