import type { ComponentChildren } from 'preact';

export interface ActionsProps {
  readonly children: ComponentChildren;
  /**
   * `row`: a quiet button before the filled one, side by side; `stack`: one above the other; `many`: the filled one first,
   * the quiet ones in rows below; `aside`: quiet ones alone, side by side where the screen is high, else one above the other.
   */
  readonly arrangement?: 'row' | 'stack' | 'many' | 'aside';
}

/** The buttons that end a screen, in the order of reading; in a row the last is the widest. */
export function Actions({ children, arrangement = 'stack' }: ActionsProps) {
  return <div class={`actions actions-${arrangement}`}>{children}</div>;
}
