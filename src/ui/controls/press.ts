import type { TargetedEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** The input: a finger or mouse, or a key press and assistive technology. */
export type PressSource = 'pointer' | 'keyboard';

export interface Press {
  /** Milliseconds on the page's own monotonic clock (`Event.timeStamp`). */
  readonly atMs: number;
  readonly source: PressSource;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a point lies in a box, edges included. */
export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export interface PressHandlers {
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onClick: (event: TargetedMouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: TargetedEvent<HTMLElement, KeyboardEvent>) => void;
}

/**
 * Acts on release, and not when the finger slid out first (A16); a second finger does nothing; a held Enter
 * presses once (A26). A browser gives no `click` to a finger that trembles more than a few pixels, so the release
 * itself counts, wherever in the control it happens. The `click` that follows is then left alone: it could land
 * on the next screen, which is already under the finger.
 */
export function usePress(onPress: (press: Press) => void): PressHandlers {
  const finger = useRef<number | null>(null);

  return {
    onPointerDown(event) {
      finger.current = event.isPrimary && event.button === 0 ? event.pointerId : null;
      // No mouse events after a finger: they would land on the next screen, and move focus there.
      if (event.pointerType === 'touch') event.preventDefault();
    },
    onPointerUp(event) {
      const wasDown = finger.current === event.pointerId;
      finger.current = null;
      if (!wasDown) return;
      const box = event.currentTarget.getBoundingClientRect();
      if (!isInside(box, event.clientX, event.clientY)) return;
      onPress({ atMs: event.timeStamp, source: 'pointer' });
    },
    onPointerCancel() {
      finger.current = null;
    },
    onClick(event) {
      const hasNoPointer = event.detail === 0;
      if (hasNoPointer) onPress({ atMs: event.timeStamp, source: 'keyboard' });
    },
    onKeyDown(event) {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
