import type { ComponentChildren, TargetedEvent } from 'preact';
import { classNames } from '../class-names.ts';

export interface KeyboardPanelProps {
  /** The accessible name of the group of keys. */
  readonly label: string;
  /** `pad`: three columns; `wide`: ten. */
  readonly shape: 'pad' | 'wide';
  readonly children: ComponentChildren;
}

/** A finger anywhere on the panel, gaps included, takes neither focus nor caret from the field. */
function keepFocus(event: TargetedEvent<HTMLElement>): void {
  event.preventDefault();
}

/** The panel of an on-screen keyboard. Keys run left to right in every language, and are never shuffled (A25). */
export function KeyboardPanel({ label, shape, children }: KeyboardPanelProps) {
  return (
    <div
      class={classNames('keyboard', `keyboard-${shape}`)}
      dir="ltr"
      role="group"
      aria-label={label}
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
    >
      {children}
    </div>
  );
}
