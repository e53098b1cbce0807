import { describe, expect, it } from 'vitest';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { journeys } from './index.ts';

const modules = import.meta.glob<{ readonly proof: JourneyProof }>('./*/testing/proof.ts', { eager: true });
const proofs = Object.values(modules).map(({ proof }) => proof);

it('every journey says how the end-to-end tests walk it', () => {
  expect(proofs.map(({ journey }) => journey).toSorted()).toEqual(journeys.map(({ id }) => id).toSorted());
});

describe.each(proofs)('$journey', ({ screens, stops, notWalkedTo, holding }) => {
  it('has a way to every screen of its chart, or names it among those that cannot be walked to', () => {
    const walked = stops().map(({ screen }) => screen);
    expect([...walked, ...notWalkedTo].toSorted()).toEqual(screens.toSorted());
    expect(walked).toEqual(expect.arrayContaining(Object.keys(holding)));
  });
});
