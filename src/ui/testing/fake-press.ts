import { fireEvent } from '@testing-library/preact';

/** A finger that goes down and up on the same control, as a browser reports it. */
export function tap(element: Element, pointerId = 1): void {
  fireEvent.pointerDown(element, { isPrimary: true, button: 0, pointerId });
  fireEvent.pointerUp(element, { isPrimary: true, button: 0, pointerId });
  fireEvent.click(element, { detail: 1 });
}
