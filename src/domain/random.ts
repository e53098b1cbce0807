/**
 * A source of unpredictable bytes: returns `count` fresh ones at each call.
 * The kiosk and the gateway give `crypto.getRandomValues`; tests give a scripted source.
 */
export type RandomBytes = (count: number) => Uint8Array;

/** More draws than this in a row never happen by chance: the source is broken. */
const MAX_DRAWS = 1_000;

/**
 * Draws until `accept` keeps a value.
 *
 * @throws Error when the source keeps giving refused values, which means that it is broken.
 */
export function drawUntil<Value>(draw: () => Value, accept: (value: Value) => boolean): Value {
  for (let drawn = 0; drawn < MAX_DRAWS; drawn += 1) {
    const value = draw();
    if (accept(value)) return value;
  }
  throw new Error('the random source gives no acceptable value');
}
