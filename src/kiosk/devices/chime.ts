/** What a signal needs of Web Audio; the browser's `AudioContext` has it. */
export type AudioOutput = Pick<
  AudioContext,
  'currentTime' | 'destination' | 'createOscillator' | 'createGain' | 'close'
>;

/** Sounds once. The returned function ends it at once and gives the output back. */
export type Chime = () => () => void;

interface Sound {
  readonly notesHz: readonly number[];
  /** 0 to 1. */
  readonly loudness: number;
}

/** Two notes that rise, soft and round: an F and the A above it. Audible at the kiosk, not across the hall. */
const warningSound: Sound = { notesHz: [698.5, 880], loudness: 0.12 };
/** The same three times, to be heard at the desk. */
const callSound: Sound = { notesHz: [698.5, 880, 698.5, 880, 698.5, 880], loudness: 0.5 };
const noteSeconds = 0.35;
const fadeInSeconds = 0.03;
/** An exponential ramp may not reach 0. */
const silence = 0.0001;

/**
 * A short sound (A06) beside a visible warning (A12, A27). It needs no file and no network. A terminal
 * without a loudspeaker stays silent: never an error.
 *
 * @param openOutput called at each sound; its owner closes it
 */
export function createChime(openOutput: () => AudioOutput, { notesHz, loudness }: Sound = warningSound): Chime {
  return () => {
    try {
      const output = openOutput();
      for (const [index, hz] of notesHz.entries())
        playNote(output, { hz, loudness, startsAt: output.currentTime + index * noteSeconds });
      return () => void output.close().catch(() => undefined);
    } catch {
      return () => undefined;
    }
  };
}

/** The terminal's own loudspeaker. */
export const soundChime: Chime = createChime(() => new AudioContext());

/** A visitor calls an agent to this kiosk. */
export const soundCall: Chime = createChime(() => new AudioContext(), callSound);

/** Where the site wants no sounds. */
export const noChime: Chime = () => () => undefined;

interface Note {
  readonly hz: number;
  readonly loudness: number;
  readonly startsAt: number;
}

function playNote(output: AudioOutput, { hz, loudness, startsAt }: Note): void {
  const tone = output.createOscillator();
  const volume = output.createGain();
  tone.frequency.value = hz;
  volume.gain.setValueAtTime(silence, startsAt);
  volume.gain.exponentialRampToValueAtTime(loudness, startsAt + fadeInSeconds);
  volume.gain.exponentialRampToValueAtTime(silence, startsAt + noteSeconds);
  tone.connect(volume).connect(output.destination);
  tone.start(startsAt);
  tone.stop(startsAt + noteSeconds);
}
