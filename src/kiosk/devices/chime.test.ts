import { describe, expect, it, vi } from 'vitest';
import { createChime, noChime, type AudioOutput } from './chime.ts';

/** A loudspeaker that notes what it is given. */
function fakeOutput() {
  const tones: { readonly hz: { value: number }; from: number; to: number }[] = [];
  const peaks: number[] = [];
  const close = vi.fn(() => Promise.resolve());
  const output = {
    currentTime: 5,
    destination: {},
    createOscillator() {
      const tone = { hz: { value: 0 }, from: 0, to: 0 };
      tones.push(tone);
      return {
        frequency: tone.hz,
        connect: (next: unknown) => next,
        start: (at: number) => (tone.from = at),
        stop: (at: number) => (tone.to = at),
      };
    },
    createGain: () => ({
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: (value: number) => peaks.push(value) },
      connect: (next: unknown) => next,
    }),
    close,
  };
  return { output: output as unknown as AudioOutput, tones, peaks, close };
}

describe('chime', () => {
  it('A06 A27 is two soft notes, one after the other, over in less than a second', () => {
    const { output, tones, peaks } = fakeOutput();
    createChime(() => output)();
    expect(tones).toHaveLength(2);
    const [first, second] = tones;
    expect(first?.from).toBe(5);
    expect(second?.from).toBe(first?.to);
    expect((second?.to ?? 0) - 5).toBeLessThan(1);
    expect(Math.max(...peaks)).toBeLessThan(0.2);
  });

  it('ends with its owner: the output is given back', () => {
    const { output, close } = fakeOutput();
    const end = createChime(() => output)();
    expect(close).not.toHaveBeenCalled();
    end();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is no error on a terminal that cannot sound', () => {
    const end = createChime(() => {
      throw new Error('no device');
    })();
    expect(end).not.toThrow();
  });

  it('is nothing where the site wants none', () => {
    expect(noChime()).not.toThrow();
  });
});
