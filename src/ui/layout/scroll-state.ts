/** Heights and scroll position of a zone, in px. */
export interface ScrollMeasure {
  /** The whole place, the ▲▼ buttons included when they are there. */
  readonly zoneHeight: number;
  /** The part of it through which the content is seen. */
  readonly viewHeight: number;
  readonly contentHeight: number;
  readonly top: number;
}

export interface ScrollState {
  readonly overflows: boolean;
  readonly isAtTop: boolean;
  readonly isAtEnd: boolean;
}

export const noScroll: ScrollState = { overflows: false, isAtTop: true, isAtEnd: true };

/** Browsers round heights: ignore a difference of one pixel. */
const roundingPx = 2;

/**
 * Without buttons the whole height counts. Once shown, the buttons disappear only when the content fits beside them
 * too; otherwise content whose height follows its box would make them flicker for ever.
 */
export function readScroll(measure: ScrollMeasure, previous: ScrollState): ScrollState {
  const { zoneHeight, viewHeight, contentHeight, top } = measure;
  const room = previous.overflows ? viewHeight : zoneHeight;
  if (contentHeight <= room + roundingPx) return noScroll;
  return {
    overflows: true,
    isAtTop: top <= roundingPx,
    isAtEnd: top + viewHeight >= contentHeight - roundingPx,
  };
}

/** Whether two states are the same. */
export function sameScroll(a: ScrollState, b: ScrollState): boolean {
  return a.overflows === b.overflows && a.isAtTop === b.isAtTop && a.isAtEnd === b.isAtEnd;
}

/** How far one touch moves, in px: most of a page, so that the last line read stays in sight. */
export function scrollStep(viewHeight: number): number {
  return Math.max(40, Math.round(viewHeight * 0.8));
}
