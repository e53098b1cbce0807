/** A spec whose pages keep their speed in a slow run, and why no slower page can show what it shows. */
interface Excepted {
  readonly spec: string;
  readonly because: string;
}

/**
 * The product's own limits are what these specs are about: a page four times slower meets the limit itself, as a slower
 * terminal would. At most five; `every-step` and `gallery` are not among them.
 */
export const atFullSpeed: readonly Excepted[] = [
  {
    spec: 'flows/online-use.spec.ts',
    because:
      'On the embedded database a slow page meets the four seconds after which a code is told as « not active yet ».',
  },
];

/** Whether the pages of a test keep their speed, by the path of its file. */
export function keepsItsSpeed(file: string): boolean {
  return atFullSpeed.some(({ spec }) => file.endsWith(`/e2e/${spec}`));
}
